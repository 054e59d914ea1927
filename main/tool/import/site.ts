import type { Site } from '../../../shared/directory/model.ts'
import { Usage } from '../usage.ts'

/**
 * The site that referrals come in at: the one named, or the only one of the register. Null where it
 * has several and none was named. A name that is not a site’s is wrong usage.
 */
export function siteNamed(sites: readonly Site[], name: string | undefined): Site | null {
  if (name === undefined) return sites.length === 1 ? (sites[0] ?? null) : null
  const fold = (text: string) => text.trim().toLowerCase()
  const found = sites.find(site => fold(site.name) === fold(name))
  if (found === undefined) throw new Usage(`This register has no site “${name}”. Its sites: ${namesOf(sites)}.`)
  return found
}

export function siteMissing(sites: readonly Site[]): Usage {
  return new Usage(`--site is needed, because this register has several: ${namesOf(sites)}. Nothing was imported.`)
}

function namesOf(sites: readonly Site[]): string {
  return sites.map(({ name }) => `“${name}”`).join(', ')
}
