import { useMutation } from '@tanstack/react-query'
import { babyName } from '../../shared/people/names.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { api } from '../api.ts'
import { useMayWrite, useSession } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { tell } from '../ui/toast.tsx'

/** Takes the lead of a referral that has none, in one press and with a way back. */
export function TakeLead({ line }: { line: ReferralLine }) {
  const mayWrite = useMayWrite()
  const { name } = useSession().user
  const { mutateAsync: change, isPending } = useMutation({ mutationFn: api.referrals.change })
  if (!mayWrite) return null
  const baby = babyName(line)

  async function lead(to: string, version: number, undo?: (version: number) => void) {
    const reply = await change({ id: line.id, version, changes: { lead: to } })
    if (!reply.ok) return tell(`${baby}: ${reply.error.message}`)
    const now = reply.value.line.version
    tell(to === '' ? `${baby} has no lead again.` : `${baby} is led by ${to}.`, undo && (() => undo(now)))
  }

  return (
    <Button
      kind="quiet"
      small
      isDisabled={isPending}
      aria-label={`Take lead of ${baby}`}
      onPress={() => void lead(name, line.version, version => void lead('', version))}
    >
      Take lead
    </Button>
  )
}
