import { type FormEvent, type ReactNode, useState } from 'react'
import type { Settings, SettingsRecord } from '../../shared/settings/model.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { SettingsCard } from './card.tsx'
import { type SettingKey, settingLabels, settingWords } from './setting-words.ts'
import styles from './settings.module.css'
import { useMayChange, useSettingsForm } from './use-settings-form.ts'

type Problems = Readonly<Partial<Record<SettingKey, string>>>

export interface FieldsProps {
  readonly draft: Settings
  readonly set: (changes: Partial<Settings>) => void
  readonly errors: Problems
}

interface SettingsFormProps {
  readonly title: string
  readonly note: ReactNode
  readonly record: SettingsRecord
  readonly keys: readonly SettingKey[]
  /** What is wrong with an answer, as a sentence per setting. */
  readonly problems: (draft: Settings) => Problems
  readonly children: (fields: FieldsProps) => ReactNode
}

/** Some settings with one Save; for those who may not change them, the same as facts. */
export function SettingsForm({ title, note, record, keys, problems, children }: SettingsFormProps) {
  const form = useSettingsForm(record, keys)
  const mayChange = useMayChange()
  const errors = form.isDirty ? problems(form.draft) : {}
  const isRight = Object.keys(errors).length === 0
  // A figure counts once its field is left. Save is there from the first key, so that pressing it
  // straight away is enough.
  const [isTyping, setTyping] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTyping(false)
    if (isRight && form.isDirty && !form.isPending) void form.save()
  }

  function undo() {
    setTyping(false)
    form.undo()
  }

  if (!mayChange) {
    return (
      <SettingsCard title={title} note={note}>
        <dl className={styles.facts}>
          {keys.map(key => (
            <div key={key}>
              <dt>{settingLabels[key]}</dt>
              <dd>{settingWords(key, record.settings)}</dd>
            </div>
          ))}
        </dl>
        <Notice>An administrator, a chair or the pre-birth lead can change this.</Notice>
      </SettingsCard>
    )
  }
  return (
    <SettingsCard title={title} note={note}>
      <form className={styles.form} onSubmit={submit} onInput={() => setTyping(true)} noValidate>
        {children({ draft: form.draft, set: form.set, errors })}
        <ErrorNotice error={form.error} />
        {form.clash ? (
          <Clash {...form.clash} isPending={form.isPending} onMine={() => void form.saveAnyway()} onTheirs={form.takeTheirs} />
        ) : null}
        <div className={`${styles.actions} ${styles.save}`}>
          <Button
            kind="primary"
            type="submit"
            isDisabled={!(form.isDirty || isTyping) || !isRight || form.clash !== null}
            isPending={form.isPending}
          >
            Save
          </Button>
          {form.isDirty ? <Button onPress={undo}>Undo changes</Button> : null}
        </div>
      </form>
    </SettingsCard>
  )
}

interface ClashProps {
  readonly now: SettingsRecord
  readonly keys: readonly SettingKey[]
  readonly isPending: boolean
  readonly onMine: () => void
  readonly onTheirs: () => void
}

function Clash({ now, keys, isPending, onMine, onTheirs }: ClashProps) {
  const actions = (
    <>
      <Button onPress={onTheirs}>Take what is in the register</Button>
      <Button onPress={onMine} isPending={isPending}>
        Save what is typed here
      </Button>
    </>
  )
  return (
    <Notice tone="amber" title="Changed meanwhile. Nothing is saved yet." actions={actions}>
      {keys.length === 0 ? 'Other settings were changed since this was opened.' : 'In the register now: '}
      {keys.map(key => `${settingLabels[key]}: ${settingWords(key, now.settings)}`).join('; ')}
    </Notice>
  )
}
