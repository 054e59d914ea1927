import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../shared/contract.ts'
import { api, CallFailure } from '../api.ts'
import { useSession } from '../shell/session.ts'
import { instantWords } from '../ui/instant.ts'
import { Notice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'

/** How safe the register is: its newest backup, and a backup that was put in its place. */
export function RegisterStanding() {
  const { sample } = useSession()
  const { data } = useQuery<OutputOf<'register.standing'>, CallFailure>({
    queryKey: ['register.standing'],
    queryFn: async () => {
      const reply = await api.register.standing({})
      if (!reply.ok) throw new CallFailure(reply.error)
      return reply.value
    },
    refetchOnMount: 'always',
  })
  if (data === undefined || sample) return null
  const { newestBackup, lacksBackup, restored } = data
  const newest = newestBackup ? `Newest backup: ${instantWords(newestBackup.madeAt)}.` : 'No backup has been made yet.'
  return (
    <>
      {restored ? (
        <Notice tone="amber">
          A backup of {instantWords(restored.madeAt)} was put in place of this register at {instantWords(restored.at)} by {restored.by}.
        </Notice>
      ) : null}
      {lacksBackup && newestBackup ? (
        <Notice tone="amber">
          The last session ended without its backup. {newest} One can be made now in Settings, which also says why it fails.
        </Notice>
      ) : (
        <p className={text.note}>{newest}</p>
      )}
    </>
  )
}
