import type { Site } from '../../../shared/directory/model.ts'
import { useCall } from '../../api.ts'
import { EddInput } from '../../edd/edd-input.tsx'
import { Card } from '../../record/card.tsx'
import { factorLabel, orderedFactors } from '../../record/factor-words.ts'
import type { FieldSpec } from '../../record/spec.ts'
import { SpecFields } from '../../record/spec-field.tsx'
import { fatherSpecs, motherSpecs, originSpecs, pregnancySpecs, reasonSpecs } from '../../record/specs.ts'
import { useKeys } from '../../shell/keys.ts'
import { navigate } from '../../shell/router.ts'
import { useToday } from '../../shell/session.ts'
import { Button } from '../../ui/button.tsx'
import { Checks } from '../../ui/checks.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import text from '../../ui/text.module.css'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './add.module.css'
import { type DraftPart, errorsOf } from './new-referral.ts'
import { SimilarCard } from './similar-card.tsx'
import { useNewReferral } from './use-new-referral.ts'

/**
 * One page to take a referral in, from a phone call or a form. Only the mother’s name and the day
 * it came are needed.
 */
export function AddReferralScreen() {
  const sites = useCall('directory.sites', {}).data
  return sites === undefined ? null : <AddReferral sites={sites} />
}

const factorOptions = orderedFactors.map(value => ({ value, label: factorLabel(value) }))

function AddReferral({ sites }: { sites: readonly Site[] }) {
  const today = useToday()
  const entry = useNewReferral(today, sites.length === 1 ? (sites[0]?.id ?? null) : null)
  const { draft, errors, set } = entry
  useKeys([{ keys: 'Ctrl+Enter', label: 'Save referral', run: () => void entry.send() }])

  const fieldsOf = (part: DraftPart, specs: readonly FieldSpec[], autoFocus = false) => (
    <SpecFields
      specs={specs}
      values={draft[part]}
      onChange={(key, value) => entry.setField(part, key, value)}
      onReadable={(key, readable) => entry.setReadable(`${part}.${key}`, readable)}
      errors={errorsOf(errors, part)}
      today={today}
      autoFocus={autoFocus}
    />
  )
  const isFatherKnown = draft.father.identified === 'identified'

  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Add referral</h1>
        <span className={text.note}>What is not known stays empty and can be added later.</span>
      </div>
      <form
        ref={entry.form}
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void entry.send()
        }}
      >
        <div className={styles.parts}>
          <Card title="Mother">{fieldsOf('mother', motherSpecs, true)}</Card>
          <Card title="Pregnancy">
            <EddInput
              draft={draft.edd}
              onChange={edd => set({ edd })}
              onReadable={readable => entry.setReadable('edd', readable)}
              today={today}
              isBorn={draft.referral.bornOn !== null}
              error={errors['edd.edd']}
            />
            {fieldsOf('referral', pregnancySpecs)}
          </Card>
          <Card title="Referral">{fieldsOf('referral', [...reasonSpecs, ...originSpecs(sites)])}</Card>
          <Card title="Father">{fieldsOf('father', isFatherKnown ? fatherSpecs : fatherSpecs.slice(0, 1))}</Card>
          <Card title="Factors">
            <Checks label="Factors" hideLabel options={factorOptions} value={draft.factors} onChange={factors => set({ factors })} />
          </Card>
          <Card title="Note">
            <TextArea label="First note" hideLabel value={draft.note} onChange={note => set({ note })} rows={3} error={errors.note} />
          </Card>
        </div>
        <aside className={styles.side} aria-label="Similar records">
          <SimilarCard draft={draft} onDecide={decision => set({ decision })} error={errors['search.reason']} />
        </aside>
        <div className={styles.foot}>
          <Button kind="primary" type="submit" isPending={entry.isPending}>
            Save referral
          </Button>
          <Button onPress={() => navigate('/register')}>Cancel</Button>
          <ErrorNotice error={entry.failure} />
          <span className={text.grow} />
          <span className={text.note}>
            <Kbd keys="Ctrl+Enter" /> saves
          </span>
        </div>
      </form>
    </div>
  )
}
