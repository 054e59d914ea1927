import { nationWords } from '../../shared/access/model.ts'
import { agencies } from '../../shared/directory/model.ts'
import { defaultSettings, type Settings } from '../../shared/settings/model.ts'
import { figureWords } from './figure-spec.ts'
import { type FigureKey, figures } from './figure-specs.ts'
import { thresholdWords } from './threshold-specs.ts'

export type SettingKey = keyof Settings

const figureLabels = Object.fromEntries(figures.map(({ key, label }) => [key, label])) as Record<FigureKey, string>

export const settingLabels: Record<SettingKey, string> = {
  ...figureLabels,
  organisation: 'Organisation',
  nation: 'Nation',
  minutesFooter: 'Line at the foot of the minutes',
  confidentiality: 'Confidentiality statement',
  quorumAgencies: 'Agencies that have to be there',
  protocol: 'Protocol',
  thresholds: 'Figures of the safeguards',
}

/** A setting as words: *Not recorded* where it is empty. */
export function settingWords(key: SettingKey, settings: Settings): string {
  if (key === 'nation') return nationWords[settings.nation]
  if (key === 'quorumAgencies') return settings.quorumAgencies.map(code => agencies[code]).join(', ') || 'None'
  if (key === 'thresholds') return thresholdWords(settings.thresholds)
  const figure = figures.find(one => one.key === key)
  if (figure) return figureWords(figure, settings[figure.key], defaultSettings[figure.key])
  return String(settings[key]) || 'Not recorded'
}
