import type { Baby } from '../../shared/birth/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { api, queryClient } from '../api.ts'
import { fieldErrors } from '../record/draft.ts'
import fields from '../record/fields.module.css'
import { useLeaveGuard } from '../shell/router.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import { useCommand } from '../ui/use-command.ts'
import { draftOfBaby } from './baby-draft.ts'
import { BabyForm } from './baby-form.tsx'
import { useBabiesForm } from './use-babies-form.ts'

interface EditBabyProps {
  readonly referralId: string
  readonly baby: Baby
  readonly edd: IsoDay | null
  readonly today: IsoDay
  readonly onDone: () => void
}

/** A baby’s details, corrected in place. */
export function EditBaby({ referralId, baby, edd, today, onDone }: EditBabyProps) {
  const start = draftOfBaby(baby)
  const form = useBabiesForm(`baby ${baby.id}`, [start])
  const command = useCommand()
  const draft = form.drafts[0] ?? start
  useLeaveGuard(JSON.stringify(draft) !== JSON.stringify(start))

  async function save() {
    const [changed] = form.babies() ?? []
    if (changed === undefined) return
    const babies = await command.run(api.birth.change({ id: baby.id, version: baby.version, baby: changed }))
    if (babies === null) return
    queryClient.setQueryData(['birth.read', { referralId }], babies)
    noteSaved()
    onDone()
  }

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <BabyForm
        draft={draft}
        onChange={next => form.change(0, next)}
        onReadable={readable => form.setReadable(0, readable)}
        problems={{ ...fieldErrors(command.error, 'baby'), ...form.problemsOf(0, null) }}
        edd={edd}
        today={today}
        autoFocus
      />
      <ErrorNotice error={command.error} />
      <div className={fields.actions}>
        <Button kind="primary" type="submit" isPending={command.isPending}>
          Save
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  )
}
