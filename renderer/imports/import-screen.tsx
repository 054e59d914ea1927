import { useLeaveGuard } from '../shell/router.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import text from '../ui/text.module.css'
import { Births } from './births/births.tsx'
import { ChooseFile } from './choose-file.tsx'
import type { ImportStep } from './import-steps.ts'
import styles from './imports.module.css'
import { Preview } from './preview.tsx'
import { Result } from './result.tsx'
import { useImport } from './use-import.ts'

/**
 * Brings a list of referrals in: choose a file, see what would happen, confirm. Nothing is written
 * before that.
 */
export function ImportScreen() {
  const flow = useImport()
  const mayWrite = useMayWrite()
  const { step } = flow
  useLeaveGuard(step.kind === 'sending' || step.kind === 'reading' || step.kind === 'preview')
  if (!mayWrite) return <ReadersOnly />
  if (step.kind === 'preview') return <Preview step={step} flow={flow} />
  if (step.kind === 'births')
    return <Births key={step.preview.importId} shown={step.preview} onCancel={flow.cancel} onLost={flow.lose} onAgain={flow.again} />
  return (
    <div className={styles.narrow}>
      <div className={styles.head}>
        <h1>Import</h1>
      </div>
      {step.kind === 'choosing' ? <ChooseFile error={step.error} fileName={step.fileName} onFile={file => void flow.open(file)} /> : null}
      {step.kind === 'sending' || step.kind === 'reading' ? <Working step={step} onStop={flow.cancel} /> : null}
      {step.kind === 'done' ? <Result step={step} onAgain={flow.again} /> : null}
    </div>
  )
}

function Working({ step, onStop }: { step: Extract<ImportStep, { kind: 'sending' | 'reading' }>; onStop: () => void }) {
  const label = step.kind === 'sending' ? `Reading ${step.fileName}` : `Comparing ${step.fileName} with the register`
  const rows = `${step.done.toLocaleString('en-GB')} of ${step.total.toLocaleString('en-GB')} rows`
  return (
    <div className={`${text.sheet} ${styles.card}`}>
      <Progress label={label} done={step.done} total={step.total} words={step.kind === 'reading' && step.total > 0 ? rows : undefined} />
      <p className={text.note}>Nothing is written to the register yet.</p>
      <div className={styles.actions}>
        <Button onPress={onStop}>Stop</Button>
      </div>
    </div>
  )
}

function ReadersOnly() {
  return (
    <div className={styles.narrow}>
      <h1>Import referrals</h1>
      <Notice title="A reader cannot import." actions={<LinkButton href="#/register">Open the register</LinkButton>}>
        An administrator of this register can change roles in Settings.
      </Notice>
    </div>
  )
}
