/**
 * The parts of Settings, in the order of the list at the left; each is a path:
 * `#/settings/figures`.
 */
export const settingsSections = {
  organisation: 'Organisation',
  sites: 'Sites',
  figures: 'Figures',
  protocols: 'Protocols',
  safeguards: 'Safeguards',
  confidentiality: 'Confidentiality',
  people: 'People',
  passphrase: 'My passphrase',
  recovery: 'Recovery code',
  backups: 'Backups',
  check: 'Check the register',
  about: 'About',
} as const
export type SettingsSection = keyof typeof settingsSections

/** The part that a path names; the first where it names none. */
export function sectionOf(path: string | undefined): SettingsSection {
  return path !== undefined && Object.hasOwn(settingsSections, path) ? (path as SettingsSection) : 'organisation'
}
