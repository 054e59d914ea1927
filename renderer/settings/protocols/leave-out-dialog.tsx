import { type MilestoneRule, milestoneWords } from '../../../shared/milestones/model.ts'
import type { ProtocolRecord, SettingsRecord } from '../../../shared/settings/model.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import text from '../../ui/text.module.css'
import { figuresBehind } from '../figures-behind.ts'
import { ChangePreview } from './change-preview.tsx'
import { withoutRule } from './origin.ts'
import { SaveError } from './save-error.tsx'
import { useSaveProtocol } from './use-save-protocol.ts'

interface LeaveOutDialogProps {
  readonly record: ProtocolRecord
  readonly settings: SettingsRecord
  readonly rule: MilestoneRule
  readonly onClose: () => void
}

/**
 * Leaves a milestone out of a copy, after saying what goes on asking for it and, where the copy is
 * in force, what falls away.
 */
export function LeaveOutDialog({ record, settings, rule, onClose }: LeaveOutDialogProps) {
  const { save, isPending, error } = useSaveProtocol(record)
  const name = milestoneWords[rule.code]
  const draft = withoutRule(record.protocol, rule)
  const isLast = draft.rules.length === 0
  const behind = figuresBehind(rule.code, settings.settings)

  async function leaveOut() {
    if (await save(draft, `${name} left out.`)) onClose()
  }

  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      {isLast ? null : (
        <Button kind="primary" onPress={() => void leaveOut()} isPending={isPending}>
          Leave out
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={`Leave out: ${name}`} isOpen wide onClose={onClose} actions={actions}>
      {isLast ? (
        <p className={text.row}>It is the only milestone of this protocol. A protocol has at least one.</p>
      ) : (
        <>
          <p className={text.row}>
            It is not due any more for anybody who follows this protocol. What is on record stays, and the milestone can be brought back.
          </p>
          {behind.length === 0 ? null : (
            <p className={text.row}>Safeguards still ask for it, by their own figures in Settings: {behind.join('; ')}.</p>
          )}
          {record.inForce ? <ChangePreview protocol={draft} /> : null}
        </>
      )}
      <SaveError error={error} />
    </Dialog>
  )
}
