import { Fragment, useMemo } from 'react'
import { type AgendaItem, type MeetingRecord, type Section, sections } from '../../shared/meetings/model.ts'
import { inSight, toldApart, withMark } from '../../shared/people/identity.ts'
import { babyName } from '../../shared/people/names.ts'
import { counted } from '../../shared/words.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useFigures } from '../record/figures.ts'
import { CaseFigure } from '../record/gestation.tsx'
import { useMayWrite, useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { motherWords } from '../ui/person-line.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { ThinRuler } from '../ui/ruler.tsx'
import { RagTag } from '../ui/tag.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import { AddCaseDialog } from './add-case-dialog.tsx'
import { addCase, refreshAgenda, removeCase } from './meeting-writes.ts'
import styles from './meetings.module.css'
import { sectionTitle } from './section-words.ts'

/** The agenda as it was built from the register, each case with the reason it is there. */
export function AgendaTable({ record }: { record: MeetingRecord }) {
  const { meeting, items } = record
  const apart = useMemo(() => toldApart(items.map(({ referral }) => inSight(referral))), [items])
  const nameOf = ({ referral }: AgendaItem) => withMark(babyName(referral), apart.get(referral.id))
  const canChange = useMayWrite() && (meeting.state === 'planned' || meeting.state === 'open')
  const [isAdding, setAdding] = useKept('adding case', false)
  const [takingOff, setTakingOff] = useKept<AgendaItem | null>('case taken off', null)
  const { run, error, isPending, clear } = useCommand()

  async function takeOff(item: AgendaItem, reason: string) {
    if ((await run(removeCase(item, reason))) === null) return
    setTakingOff(null)
    const putBack = () => void run(addCase(meeting.id, item.referral.id, item.section, item.reason))
    tell(`${babyName(item.referral)} was taken off this agenda.`, putBack)
  }

  return (
    <section className={styles.section} aria-labelledby="agenda-title">
      <div className={styles.head}>
        <h2 id="agenda-title">Agenda, {counted(items.length, 'case')}</h2>
        <span className={styles.grow} />
        <ExportButton
          within="agenda"
          list="agenda"
          of={meeting.id}
          rows={items.length}
          ids={() => items.map(({ id }) => id)}
          shown="In the order of the agenda"
        />
        {canChange ? (
          <>
            <Button small onPress={() => void run(refreshAgenda(meeting))} isPending={isPending}>
              Refresh from register
            </Button>
            <Button small onPress={() => setAdding(true)}>
              Add case…
            </Button>
          </>
        ) : null}
      </div>
      {takingOff ? null : <ErrorNotice error={error} />}
      <div className={styles.sheet}>
        {items.length === 0 ? <Empty title="No cases">Nothing in the register is due for this meeting.</Empty> : null}
        {items.length > 0 ? (
          <table className={styles.table} aria-labelledby="agenda-title">
            <thead>
              <tr>
                <th scope="col">Case, and why it is on the agenda</th>
                <th scope="col">Gestation</th>
                <th scope="col" className={styles.last}>
                  <span className={styles.hidden}>Take off</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sections.map(section => (
                <AgendaSection
                  key={section}
                  section={section}
                  previousOn={record.previous?.date ?? null}
                  items={items.filter(item => item.section === section)}
                  apart={apart}
                  onTakeOff={canChange ? setTakingOff : null}
                />
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
      {isAdding ? <AddCaseDialog record={record} onClose={() => setAdding(false)} /> : null}
      {takingOff ? (
        <ReasonDialog
          title={`Take ${nameOf(takingOff)} off this agenda`}
          confirm="Take off"
          error={error}
          isPending={isPending}
          onConfirm={reason => void takeOff(takingOff, reason)}
          onClose={() => {
            setTakingOff(null)
            clear()
          }}
        >
          <p>The case stays in the register, with what was prepared for it.</p>
        </ReasonDialog>
      ) : null}
    </section>
  )
}

interface AgendaSectionProps {
  readonly section: Section
  readonly previousOn: string | null
  readonly items: readonly AgendaItem[]
  /** What tells apart those whose name another case has too. */
  readonly apart: ReadonlyMap<string, string>
  readonly onTakeOff: ((item: AgendaItem) => void) | null
}

function AgendaSection({ section, previousOn, items, apart, onTakeOff }: AgendaSectionProps) {
  const today = useToday()
  const figures = useFigures()
  if (items.length === 0) return null
  return (
    <Fragment>
      <tr>
        <th colSpan={3} scope="colgroup" className={styles.group}>
          {sectionTitle(section, previousOn)}
        </th>
      </tr>
      {items.map(item => (
        <tr key={item.id}>
          <td className={styles.why}>
            <div className={styles.case}>
              <a href={`#/register/${item.referral.id}`}>{babyName(item.referral)}</a>
              <RagTag rag={item.referral.rag} />
            </div>
            <div className={`${styles.note} ${styles.num}`}>{motherWords(item.referral, apart.get(item.referral.id))}</div>
            <div className={styles.note} title={item.reason}>
              {item.reason || 'Reason not recorded'}
            </div>
          </td>
          <td className={`${styles.num} ${styles.nowrap}`}>
            <CaseFigure line={item.referral} on={today} />
            {item.referral.edd === null ? null : <ThinRuler line={item.referral} today={today} figures={figures} width={120} />}
          </td>
          <td className={styles.last}>
            {onTakeOff && item.state === 'waiting' ? (
              <Button
                kind="quiet"
                small
                onPress={() => onTakeOff(item)}
                aria-label={`Take off ${withMark(babyName(item.referral), apart.get(item.referral.id))}`}
              >
                Take off…
              </Button>
            ) : null}
          </td>
        </tr>
      ))}
    </Fragment>
  )
}
