import { useEffect, useSyncExternalStore } from 'react'
import type { CallError, Question } from '../../shared/reply.ts'

/**
 * What the register has asked about as unlikely, and what was answered with *It is right*. A
 * sentence holds its figures: another value is another question. One place for every form: a field
 * that shows such a sentence shows the question with it.
 */
let asked: ReadonlySet<string> = new Set()
let confirmed: ReadonlySet<string> = new Set()
/** Questions that stand beside a field; others are asked where the failure is shown. */
let shown: ReadonlyMap<string, number> = new Map()
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** The failure with the questions that are not answered yet; null where all are. */
export function stillAsked(error: CallError): CallError | null {
  const questions = (error.questions ?? []).filter(({ sentence }) => !confirmed.has(sentence))
  if (questions.length === 0) return null
  asked = new Set([...asked, ...questions.map(({ sentence }) => sentence)])
  tell()
  const fields: Record<string, string> = {}
  for (const { field, sentence } of questions) fields[field] ??= sentence
  return { ...error, fields, questions }
}

/** What was asked is over: it was saved, or another person signs in. */
export function forgetAsked(): void {
  if (asked.size === 0) return
  asked = new Set()
  confirmed = new Set()
  tell()
}

export function confirmRight(sentences: readonly string[]): void {
  confirmed = new Set([...confirmed, ...sentences])
  tell()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export type Standing = 'open' | 'confirmed'

/** Whether a sentence beside a field is such a question. It is then asked there. */
export function useAsked(sentence: string | null | undefined): Standing | null {
  const standing = useSyncExternalStore(listen, () => standingOf(sentence))
  useEffect(() => {
    if (standing === null || !sentence) return
    count(sentence, 1)
    return () => count(sentence, -1)
  }, [sentence, standing])
  return standing
}

function standingOf(sentence: string | null | undefined): Standing | null {
  if (!sentence || !asked.has(sentence)) return null
  return confirmed.has(sentence) ? 'confirmed' : 'open'
}

function count(sentence: string, by: number): void {
  shown = new Map([...shown, [sentence, (shown.get(sentence) ?? 0) + by]])
  tell()
}

/** The questions of a failure that stand beside no field, and are not answered. */
export function useUnplaced(questions: readonly Question[]): readonly Question[] {
  const state = useSyncExternalStore(listen, () =>
    questions.map(({ sentence }) => ((shown.get(sentence) ?? 0) > 0 || standingOf(sentence) !== 'open' ? '-' : '+')).join(''),
  )
  return questions.filter((_question, index) => state[index] === '+')
}
