import { type FormEvent, type ReactNode, useState } from 'react'
import type { Settings, SettingsRecord } from '../../shared/settings/model.ts'
import { Conflict } from '../record/conflict.tsx'
import { useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { SettingsCard } from './card.tsx'
import { type SettingKey, settingLabels, settingWords } from './setting-words.ts'
import styles from './settings.module.css'
import { type Problems, useMayChange, useSettingsForm } from './use-settings-form.ts'

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
  readonly problems: (draft: Settings) => Problems
  readonly children: (fields: FieldsProps) => ReactNode
}

/** Some settings with one Save; for those who may not change them, the same as facts. */
export function SettingsForm({ title, note, record, keys, problems, children }: SettingsFormProps) {
  const form = useSettingsForm({ record, keys, problems })
  const mayChange = useMayChange()
  const today = useToday()
  const isRight = Object.keys(form.problems).length === 0
  // A figure counts once its field is left. Save is there from the first key, so that pressing it
  // straight away is enough.
  const [isTyping, setTyping] = useState(false)

  function submit(event: FormEvent<HTMLFormElement>) {
    setTyping(false)
    void form.submit(event)
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
        {form.clashes.length > 0 ? (
          <Conflict clashes={form.clashes} today={today} chosen={form.chosen} onChoose={form.choose} />
        ) : (
          children({ draft: form.draft, set: form.change, errors: form.problems })
        )}
        <ErrorNotice error={form.error} />
        <div className={`${styles.actions} ${styles.save}`}>
          <Button
            kind="primary"
            type="submit"
            isDisabled={!(form.isDirty || isTyping || form.clashes.length > 0) || !isRight || form.isUndecided}
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
