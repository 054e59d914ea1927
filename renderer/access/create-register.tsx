import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type AppState, type NewRegister, nationWords } from '../../shared/access/model.ts'
import { roleWords } from '../../shared/call.ts'
import type { CallError } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { showRecoveryCode } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { optionsOf, Select } from '../ui/select.tsx'
import text from '../ui/text.module.css'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './access.module.css'
import { AccessPage } from './access-page.tsx'
import { NewPassphrase, passphraseProblems } from './new-passphrase.tsx'
import { useStrength } from './strength.ts'

type Answers = Omit<NewRegister, 'sites' | 'passphrase'> & { readonly sites: string }
const blank: Answers = { organisation: '', sites: '', nation: 'england', name: '', role: 'administrator' }

/**
 * The wizard of a new register: what it is called, who opens it; the recovery code follows once it
 * stands.
 */
export function CreateRegister({ app, onBack }: { app: AppState; onBack: () => void }) {
  const [step, setStep] = useState<1 | 2>(1)
  const [answers, setAnswers] = useState(blank)
  const [phrases, setPhrases] = useState({ first: '', second: '' })
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<CallError | null>(null)
  const { mutateAsync: createRegister, isPending } = useMutation({ mutationFn: api.access.create })
  const known = [answers.organisation, answers.name, answers.sites]
  const strength = useStrength(phrases.first, known)
  const set = (changes: Partial<Answers>) => setAnswers({ ...answers, ...changes })
  const sites = answers.sites
    .split('\n')
    .map(site => site.trim())
    .filter(site => site !== '')

  function next(event: FormEvent) {
    event.preventDefault()
    const missing: Record<string, string> = {}
    if (answers.organisation.trim() === '') missing.organisation = 'The organisation’s name is needed: it stands on every paper.'
    if (sites.length === 0) missing.sites = 'At least one site is needed: meetings are held at a site.'
    setErrors(missing)
    if (Object.keys(missing).length === 0) setStep(2)
  }

  async function create(event: FormEvent) {
    event.preventDefault()
    const problems = passphraseProblems(phrases, strength)
    if (answers.name.trim() === '') problems.name = 'A name is needed: every change is recorded with it.'
    setErrors(problems)
    if (Object.keys(problems).length > 0 || isPending) return
    const reply = await createRegister({ ...answers, sites, passphrase: phrases.first })
    if (reply.ok) return showRecoveryCode(reply.value.recoveryCode)
    setFailure(reply.error)
    setErrors(reply.error.fields ?? {})
  }

  if (step === 1) {
    return (
      <AccessPage app={app} title="Create a register">
        <p className={text.note}>Step 1 of 3: the register</p>
        <form className={styles.form} onSubmit={next} noValidate>
          <TextField
            label="Organisation"
            autoFocus
            value={answers.organisation}
            onChange={organisation => set({ organisation })}
            maxLength={200}
            error={errors.organisation}
            hint="As it stands on papers, for example Riverside General Hospital"
          />
          <TextArea
            label="Sites"
            value={answers.sites}
            onChange={next => set({ sites: next })}
            rows={3}
            error={errors.sites}
            hint="Where meetings are held, one a line"
          />
          <Choice
            label="Nation"
            options={optionsOf(nationWords)}
            value={answers.nation}
            onChange={nation => set({ nation })}
            hint="Decides which bank holidays count"
          />
          <div className={styles.actions}>
            <Button kind="primary" type="submit">
              Continue
            </Button>
            <Button kind="quiet" onPress={onBack}>
              Back
            </Button>
          </div>
        </form>
      </AccessPage>
    )
  }
  return (
    <AccessPage app={app} title="Create a register">
      <p className={text.note}>Step 2 of 3: the first user</p>
      <form className={styles.form} onSubmit={event => void create(event)} noValidate>
        <TextField
          label="Own name"
          autoFocus
          value={answers.name}
          onChange={name => set({ name })}
          maxLength={200}
          error={errors.name}
          hint="As colleagues know it; it stands beside every change"
        />
        <Select
          label="Role"
          options={optionsOf(roleWords)}
          value={answers.role}
          onChange={role => set({ role })}
          hint="An administrator can add users, and can chair and write as well"
        />
        <NewPassphrase value={phrases} onChange={setPhrases} known={known} errors={errors} />
        <ErrorNotice error={failure} />
        <div className={styles.actions}>
          <Button kind="primary" type="submit" isPending={isPending}>
            {isPending ? 'Creating…' : 'Create register'}
          </Button>
          <Button kind="quiet" onPress={() => setStep(1)}>
            Back
          </Button>
        </div>
      </form>
    </AccessPage>
  )
}
