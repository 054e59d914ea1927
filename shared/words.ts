const forms = new Intl.PluralRules('en-GB')
const together = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const language = 'en-GB'

/** The word that goes with a count: `plural(1, 'is', 'are')` → `is`. */
export function plural(count: number, one: string, many: string): string {
  return forms.select(count) === 'one' ? one : many
}

/** `1 day`, `3 days`, `1,204 referrals`; `many` where an s is not enough: `2 entries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString(language)} ${plural(count, one, many)}`
}

/** `maternity, police and housing`. */
export function listed(words: readonly string[]): string {
  return together.format(words)
}

/** The first `most` characters; one of two halves (an emoji) is left out, never cut in two. */
export function cutTo(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}$/u, '')
}

/** `not written` → `Not written`. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
}

/** `Not written` → `not written`, within a sentence. Abbreviations stay: `GP`, `NHS number`. */
export function uncapitalised(words: string): string {
  return /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase(language) + words.slice(1)
}
