import { type FormEvent, useRef, useState } from 'react'
import { type Agency, agencies } from '../../shared/directory/model.ts'
import { type LogEntry, type LogFields, logKindWords } from '../../shared/log/model.ts'
import { api } from '../api.ts'
import fields from '../record/fields.module.css'
import { useKeys } from '../shell/keys.ts'
import { useLeaveGuard } from '../shell/router.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { DayField } from '../ui/day-field.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import { type Option, optionsOf, Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useCommand } from '../ui/use-command.ts'
import { showLog } from './log-cache.ts'
import { ReferralField } from './referral-field.tsx'

interface LogFormProps {
  /** On a referral’s page: the one it is about. Elsewhere any can be chosen, or none. */
  readonly referralId?: string
  readonly today: string
  /** The entry to be changed; without it a new one. */
  readonly entry?: LogEntry
  readonly onDone: () => void
}

type Draft = Omit<LogFields, 'on'> & { readonly on: string | null }

const noAgency = 'none'
const agencyOptions: readonly Option<Agency | typeof noAgency>[] = [{ value: noAgency, label: 'None' }, ...optionsOf(agencies)]

/** One entry of the lead’s log, written or corrected. */
export function LogForm({ referralId, today, entry, onDone }: LogFormProps) {
  const [start] = useState<Draft>(() => draftOf(referralId ?? null, today, entry))
  const [draft, setDraft] = useKept(`log entry ${entry?.id ?? 'new'}`, start)
  const [asked, setAsked] = useState(0)
  const isAsked = asked > 0
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set())
  const command = useCommand()
  useLeaveGuard(JSON.stringify(draft) !== JSON.stringify(start))
  const box = useRef<HTMLFormElement>(null)
  useFocusWrong(box, asked, command.error)
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const readable = (key: string) => (is: boolean) =>
    setUnreadable(before => new Set(is ? [...before].filter(one => one !== key) : [...before, key]))
  const said = command.error?.fields ?? {}
  const need = (text: string) => (isAsked && text.trim() === '' ? 'Not filled in.' : null)
  const aboutNothing = draft.referralId === null && draft.subject.trim() === ''
  useKeys([{ keys: 'Ctrl+Enter', label: 'Save entry', run: () => void save() }])

  async function save(event?: FormEvent) {
    event?.preventDefault()
    setAsked(asked + 1)
    const { on } = draft
    if (on === null || draft.who.trim() === '' || draft.text.trim() === '' || aboutNothing || unreadable.size > 0) return
    const input = { ...draft, on }
    const entries = await command.run(
      entry === undefined ? api.log.add(input) : api.log.change({ id: entry.id, version: entry.version, fields: input }),
    )
    if (entries === null) return
    showLog(input.referralId, entries)
    noteSaved()
    onDone()
  }

  return (
    <form ref={box} onSubmit={event => void save(event)} noValidate className={fields.conflict} aria-label="Log entry">
      <Choice label="Kind" options={optionsOf(logKindWords)} value={draft.kind} onChange={kind => set({ kind })} />
      <div className={fields.form}>
        <TextField
          label="With whom"
          value={draft.who}
          onChange={who => set({ who })}
          maxLength={200}
          error={need(draft.who) ?? said.who}
          autoFocus
        />
        <Select
          label="Agency"
          options={agencyOptions}
          value={draft.agency ?? noAgency}
          onChange={agency => set({ agency: agency === noAgency ? null : agency })}
        />
        <DayField
          label="On"
          value={draft.on}
          onChange={on => set({ on })}
          onReadable={readable('on')}
          today={today}
          error={(isAsked && draft.on === null ? 'A day is needed.' : null) ?? said.on}
        />
        <DayField
          label="Follow up on"
          value={draft.followUpOn}
          onChange={followUpOn => set({ followUpOn })}
          onReadable={readable('followUpOn')}
          today={today}
          error={said.followUpOn}
          hint="Empty when nothing is to follow"
        />
        {draft.followUpOn !== null && entry !== undefined ? (
          <DayField
            label="Followed up on"
            value={draft.followedUpOn}
            onChange={followedUpOn => set({ followedUpOn })}
            onReadable={readable('followedUpOn')}
            today={today}
            error={said.followedUpOn}
          />
        ) : null}
        {referralId === undefined ? (
          <>
            <ReferralField value={draft.referralId} onChange={chosen => set({ referralId: chosen })} known={entry?.babyName ?? ''} />
            <TextField
              label="About"
              value={draft.subject}
              onChange={subject => set({ subject })}
              maxLength={200}
              error={(isAsked && aboutNothing ? 'Without a referral, what it was about is needed.' : null) ?? said.subject}
            />
          </>
        ) : null}
        <div className={fields.wide}>
          <TextArea label="What was said" value={draft.text} onChange={text => set({ text })} error={need(draft.text) ?? said.text} />
        </div>
      </div>
      <ErrorNotice error={command.error} />
      <div className={fields.actions}>
        <Button kind="primary" type="submit" isPending={command.isPending}>
          Save entry
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  )
}

function draftOf(referralId: string | null, today: string, entry: LogEntry | undefined): Draft {
  if (entry === undefined)
    return {
      referralId,
      kind: 'advice_asked',
      on: today,
      who: '',
      agency: null,
      subject: '',
      text: '',
      followUpOn: null,
      followedUpOn: null,
    }
  const { kind, on, who, agency, subject, text, followUpOn, followedUpOn } = entry
  return { referralId: entry.referralId, kind, on, who, agency, subject, text, followUpOn, followedUpOn }
}
