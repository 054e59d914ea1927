import { useEffect, useState } from 'react'
import type { Quorum } from '../../../shared/meetings/model.ts'
import { stopwatch } from '../../../shared/meetings/pace.ts'
import type { Step } from '../../../shared/meetings/steps.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { secondsOn, useProgress } from '../progress.ts'
import styles from './chair.module.css'

const hints = [
  ['Ctrl+Enter', 'next case'],
  ['Ctrl+D', 'decision'],
  ['Alt+A', 'action'],
  ['F6', 'pane'],
  ['F9', 'blank'],
  ['F1', 'keys'],
] as const

interface FootProps {
  readonly quorum: Quorum
  readonly step: Step
  readonly onNext: () => void
}

/** Who is here, how long this case has taken, the keys, and the one primary button. */
export function Foot({ quorum, step, onNext }: FootProps) {
  const isCase = step !== 'opening' && step !== 'closing'
  return (
    <section className={styles.foot} data-pane aria-label="Progress">
      <strong title={quorum.sentence}>
        {quorum.present} present · {quorum.met ? 'quorate' : 'not quorate'}
      </strong>
      {isCase ? <TimeOnCase step={step} /> : null}
      <span className={styles.grow} />
      {hints.map(([keys, words]) => (
        <span key={keys} className={styles.hint}>
          <Kbd keys={keys} /> {words}
        </span>
      ))}
      {step === 'closing' ? null : (
        <Button kind="primary" onPress={onNext}>
          {isCase ? 'Next case' : 'First case'}
        </Button>
      )}
    </section>
  )
}

function TimeOnCase({ step }: { step: Step }) {
  const progress = useProgress()
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return <span className={styles.num}>{stopwatch(secondsOn(progress, step, Math.max(now, progress.since)))} on this case</span>
}
