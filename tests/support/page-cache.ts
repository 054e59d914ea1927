import type { InputOf, QueryName } from '../../shared/contract.ts'
import type { TestSession } from './session.ts'

type Asked = { readonly [N in QueryName]: { readonly name: N; readonly input: InputOf<N> } }[QueryName]

interface Held {
  readonly asked: Asked
  answer: string
}

/**
 * What a page holds: answers to queries, read again only when the backend has told their noun.
 * `stale` names those that no longer say what the register says.
 */
export async function pageCache({ session, events }: TestSession, queries: readonly Asked[]) {
  const ask = async ({ name, input }: Asked) => JSON.stringify(await session.call(name, input))
  const held: Held[] = []
  for (const asked of queries) held.push({ asked, answer: await ask(asked) })
  let seen = events.length

  return {
    /** Takes the events since the last look, reads what they name, and compares everything. */
    async stale(): Promise<string[]> {
      const told = new Set(events.slice(seen).flatMap(event => (event.type === 'changed' ? event.nouns : [])))
      seen = events.length
      const wrong: string[] = []
      for (const one of held) {
        const now = await ask(one.asked)
        const isTold = [...told].some(noun => one.asked.name.startsWith(`${noun}.`))
        if (!isTold && now !== one.answer) wrong.push(one.asked.name)
        one.answer = now
      }
      return wrong
    },
    /** The nouns told since the last look. */
    told: (): readonly string[] => [...new Set(events.slice(seen).flatMap(event => (event.type === 'changed' ? event.nouns : [])))],
  }
}

export function asked<N extends QueryName>(name: N, input: InputOf<N>): Asked {
  // One member of the union for each name; a generic name loses that.
  return { name, input } as unknown as Asked
}
