import { useCallback } from 'react'
import { gestationDays } from '../../shared/calendar/gestation.ts'
import type { Milestone } from '../../shared/milestones/model.ts'
import { api, useCall } from '../api.ts'
import { Card } from '../record/card.tsx'
import type { PartProps } from '../record/part.ts'
import { useMayWrite } from '../shell/session.ts'
import { standingOf } from '../tracking/lateness.ts'
import { useSavedText } from '../ui/saved-text.ts'
import text from '../ui/text.module.css'
import { TextArea } from '../ui/text-area.tsx'

/** What happens if the baby is born tonight: saved as it is typed. */
export function TonightCard({ referral, today, figures }: PartProps) {
  const { line, fields } = referral
  const mayWrite = useMayWrite()
  const save = useCallback(
    async (version: number, words: string) => {
      const reply = await api.referrals.change({ id: line.id, version, changes: { bornTonight: words } })
      return reply.ok ? { ok: true as const, value: { version: reply.value.line.version } } : reply
    },
    [line.id],
  )
  const { data: tracked } = useCall('tracking.read', { referralId: line.id })
  const late = line.bornTonightWritten ? null : lateTonight(tracked?.milestones ?? [], today)
  const field = useSavedText({ record: line.id, field: 'bornTonight', version: line.version, text: fields.bornTonight, save })
  return (
    <Card title="If born tonight" note={late ?? needWords(line, today, figures.bornTonightWeeks)} isLate={late !== null}>
      {mayWrite ? (
        <TextArea
          label="If born tonight"
          hideLabel
          value={field.text}
          onChange={field.setText}
          onBlur={field.onBlur}
          rows={4}
          error={field.message || null}
          placeholder="Who is called, where the baby stays, who may visit, who decides"
        />
      ) : (
        <p className={`${text.row} ${text.kept}`}>{fields.bornTonight || 'Not written.'}</p>
      )}
    </Card>
  )
}

/**
 * `Not written, 14 weeks 6 days past due, standard 24+0`, as its milestone says it; null while it
 * is not late.
 */
function lateTonight(milestones: readonly Milestone[], today: string): string | null {
  const milestone = milestones.find(({ code, state }) => code === 'born_tonight' && state === 'late')
  return milestone === undefined ? null : `Not written, ${standingOf(milestone, today).by}, standard ${milestone.standard.split(',')[0]}`
}

function needWords(line: PartProps['referral']['line'], today: string, weeks: number): string {
  if (line.bornTonightWritten) return 'Written'
  if (line.bornOn !== null) return 'Not written before the birth'
  if (line.edd === null) return `Not written. Needed from ${weeks}+0`
  return gestationDays(line.edd, today) >= weeks * 7 ? `Not written. Was needed from ${weeks}+0` : `Needed from ${weeks}+0`
}
