import { defaultSettings, type Settings } from '../../shared/settings/model.ts'
import { useCall } from '../api.ts'

export type Figures = Pick<
  Settings,
  'meetingIntervalDays' | 'bornTonightWeeks' | 'referralRedWeeks' | 'referralAmberWeeks' | 'thresholds' | 'nation'
>

/** The register’s own figures; the domain’s defaults until they are read. */
export function useFigures(): Figures {
  return useCall('settings.read', {}).data?.settings ?? { ...defaultSettings, nation: 'england' }
}
