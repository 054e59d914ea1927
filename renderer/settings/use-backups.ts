import { useQuery } from '@tanstack/react-query'
import type { BackupLine } from '../../shared/access/model.ts'
import { api, CallFailure, queryClient } from '../api.ts'

const key = ['register.backups']

/** The verified backups, newest first. */
export function useBackups() {
  return useQuery<BackupLine[], CallFailure>({
    queryKey: key,
    queryFn: async () => {
      const reply = await api.register.backups({})
      if (!reply.ok) throw new CallFailure(reply.error)
      return reply.value
    },
    // Backups are also made on closing, daily and after meetings, which no event tells.
    refetchOnMount: 'always',
  })
}

export function readBackupsAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: key })
}
