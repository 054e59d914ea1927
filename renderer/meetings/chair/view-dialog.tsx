import type { IsoDay } from '../../../shared/calendar/day.ts'
import { agencies } from '../../../shared/directory/model.ts'
import type { AgencyView, viewKinds } from '../../../shared/meetings/model.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useKept } from '../../ui/kept.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { optionsOf, Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { changeView, withdrawView } from '../case-writes.ts'

const kindOptions = [
  { value: 'fact', label: 'Fact' },
  { value: 'opinion', label: 'Opinion' },
] as const satisfies readonly { value: (typeof viewKinds)[number]; label: string }[]

/** Who said it, when, and whether it is a fact or an opinion; and taking the row off. */
export function ViewDialog({ view, today, onClose }: { view: AgencyView; today: IsoDay; onClose: () => void }) {
  const [agency, setAgency] = useKept(`agency of view ${view.id}`, view.agency)
  const [saidBy, setSaidBy] = useKept(`who said view ${view.id}`, view.saidBy)
  const [saidOn, setSaidOn] = useKept<IsoDay | null>(`day of view ${view.id}`, view.saidOn)
  const [kind, setKind] = useKept(`kind of view ${view.id}`, view.kind)
  const { run, error, isPending } = useCommand()

  async function change() {
    if (saidOn !== null && (await run(changeView(view, { agency, saidBy, saidOn, kind }))) !== null) onClose()
  }

  async function takeOff() {
    if ((await run(withdrawView(view))) !== null) onClose()
  }

  const actions = (
    <>
      <Button kind="danger" onPress={() => void takeOff()} isPending={isPending}>
        Take off this row
      </Button>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" onPress={() => void change()} isPending={isPending} isDisabled={saidOn === null}>
        Change
      </Button>
    </>
  )
  return (
    <Dialog title="Who said it" isOpen onClose={onClose} actions={actions}>
      <Choice label="Fact or opinion" options={kindOptions} value={kind} onChange={setKind} autoFocus />
      <Select label="Agency" options={optionsOf(agencies)} value={agency} onChange={setAgency} />
      <TextField label="Said by" value={saidBy} onChange={setSaidBy} maxLength={200} />
      <DayField label="Said on" value={saidOn} onChange={setSaidOn} today={today} error={error?.fields?.saidOn ?? null} />
      <ErrorNotice error={error} />
    </Dialog>
  )
}
