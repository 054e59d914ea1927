import { useEffect, useState } from 'react'

/** How a passphrase would stand up to guessing: 0 (at once) to 4. */
export interface Strength {
  readonly score: 0 | 1 | 2 | 3 | 4
  /** What would make it stronger, or null. */
  readonly advice: string | null
}

export const strengthWords = ['Guessed at once', 'Very weak', 'Weak', 'Strong', 'Very strong'] as const
/** Weaker ones are refused. */
export const leastScore = 2

type Judge = (passphrase: string, inputs: string[]) => Strength
let judge: Promise<Judge> | null = null

/** The word lists are large: they are loaded when a passphrase is first set. */
async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const meter = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  })
  return (passphrase, inputs) => {
    const { score, feedback } = meter.check(passphrase.slice(0, 100), inputs)
    return { score, advice: feedback.warning || feedback.suggestions[0] || null }
  }
}

/**
 * Judges a passphrase as it is typed; null while it is empty or the word lists are loading.
 * `inputs` are words a guesser would try first.
 */
export function useStrength(passphrase: string, inputs: readonly string[]): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null)
  const known = inputs.join('\n')
  useEffect(() => {
    let isCurrent = true
    judge ??= loadJudge()
    void judge.then(check => {
      if (isCurrent) setStrength(passphrase === '' ? null : check(passphrase, known.split(/\s+/)))
    })
    return () => {
      isCurrent = false
    }
  }, [passphrase, known])
  return strength
}
