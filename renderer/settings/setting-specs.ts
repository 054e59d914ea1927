import { nationWords } from '../../shared/access/model.ts'
import { agencies } from '../../shared/directory/model.ts'
import type { Settings } from '../../shared/settings/model.ts'
import type { FieldSpec, Values } from '../record/spec.ts'
import { optionsOf } from '../ui/select.tsx'
import { figures } from './figure-specs.ts'
import { type SettingKey, settingLabels } from './setting-words.ts'
import { thresholdSpecs } from './threshold-specs.ts'

const withinThresholds = 'thresholds.'
export const coreAgenciesLabel = 'Agencies asked at every case'

const figureKeys: readonly string[] = figures.map(({ key }) => key)

/**
 * What a form asks for, setting by setting; each figure of the safeguards is a field of its own.
 */
export function settingSpecs(keys: readonly SettingKey[]): FieldSpec[] {
  return keys.flatMap(key => (key === 'thresholds' ? thresholdFields : [settingSpec(key)]))
}

const thresholdFields: readonly FieldSpec[] = [
  ...thresholdSpecs.map(({ key, label, min, max }): FieldSpec => ({ key: withinThresholds + key, label, kind: 'number', min, max })),
  { key: `${withinThresholds}coreAgencies`, label: coreAgenciesLabel, kind: 'checks', options: optionsOf(agencies) },
]

function settingSpec(key: Exclude<SettingKey, 'thresholds'>): FieldSpec {
  const label = settingLabels[key]
  if (key === 'nation') return { key, label, kind: 'select', options: optionsOf(nationWords) }
  if (key === 'quorumAgencies') return { key, label, kind: 'checks', options: optionsOf(agencies) }
  return { key, label, kind: figureKeys.includes(key) ? 'number' : 'text' }
}

/** Settings as the fields of a form. */
export function toFields({ thresholds, ...settings }: Partial<Settings>): Values {
  return { ...settings, ...Object.fromEntries(Object.entries(thresholds ?? {}).map(([key, value]) => [withinThresholds + key, value])) }
}

/** Settings with what a form holds in their place. */
export function withFields(settings: Settings, values: Values): Settings {
  const own = Object.entries(values).filter(([key]) => !key.startsWith(withinThresholds))
  const figuresOfSafeguards = Object.entries(values)
    .filter(([key]) => key.startsWith(withinThresholds))
    .map(([key, value]) => [key.slice(withinThresholds.length), value])
  return { ...settings, ...Object.fromEntries(own), thresholds: { ...settings.thresholds, ...Object.fromEntries(figuresOfSafeguards) } }
}

/** The settings that a form changed: a change of one figure sends all of the safeguards’. */
export function changedSettings(draft: Settings, changes: Values): Partial<Settings> {
  const keys = new Set(Object.keys(changes).map(key => (key.startsWith(withinThresholds) ? 'thresholds' : key)))
  return Object.fromEntries(Object.entries(draft).filter(([key]) => keys.has(key)))
}
