import type { Protocol } from '../../shared/milestones/model.ts'
import { useCall } from '../api.ts'

/** The protocol that due days follow; null while it is read. */
export function useProtocolInForce(): Protocol | null {
  const { data } = useCall('settings.protocols', {})
  return data?.find(({ inForce }) => inForce)?.protocol ?? null
}
