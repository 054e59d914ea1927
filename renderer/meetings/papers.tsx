import type { Meeting } from '../../shared/meetings/model.ts'
import { api, useCall } from '../api.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { flushUnsaved } from '../ui/flush-unsaved.ts'
import { instantWords } from '../ui/instant.ts'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import styles from './meetings.module.css'

/** The minutes as Word files: every version that was made, and making the next one. */
export function Papers({ meeting }: { meeting: Meeting }) {
  const mayWrite = useMayWrite()
  const papers = useCall('minutes.list', { meetingId: meeting.id })
  const [isAsking, setAsking] = useKept('new version of minutes', false)
  const { run, error, isPending, clear } = useCommand()
  // A draft has not gone out: the minutes after it correct nothing and need no reason.
  const isFirst = papers.data?.every(paper => paper.draft) ?? false

  async function make(reason: string) {
    await flushUnsaved()
    const paper = await run(api.minutes.make({ meetingId: meeting.id, reason }))
    if (paper === null) return
    setAsking(false)
    tell(`Made: ${paper.fileName}`)
  }

  const words = meeting.state === 'open' ? 'Make a draft' : isFirst ? 'Make minutes' : 'Make a new version…'
  return (
    <section className={styles.section} aria-labelledby="minutes-title">
      <div className={styles.head}>
        <h2 id="minutes-title">Minutes</h2>
        <span className={styles.grow} />
        {mayWrite ? (
          <Button
            kind={meeting.state === 'closed' && isFirst ? 'primary' : 'plain'}
            onPress={() => (isFirst ? void make('') : setAsking(true))}
            isPending={isPending}
            isDisabled={!papers.data}
          >
            {words}
          </Button>
        ) : null}
      </div>
      {isAsking ? null : <ErrorNotice error={error ?? papers.error?.error} />}
      {papers.data?.length === 0 ? (
        <p className={styles.note}>Not made yet. They are written to the register’s exports folder as a Word file.</p>
      ) : null}
      {papers.data && papers.data.length > 0 ? (
        <div className={styles.sheet}>
          <table className={styles.table} aria-labelledby="minutes-title">
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col">File</th>
                <th scope="col">Made</th>
                <th scope="col">Reason</th>
                <th scope="col" className={styles.last}>
                  <span className={styles.hidden}>Show</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {papers.data.map(paper => (
                <tr key={paper.id}>
                  <td className={styles.num}>{paper.version}</td>
                  <td>{paper.fileName}</td>
                  <td className={styles.num}>
                    {instantWords(paper.madeAt)}, {paper.madeBy}
                  </td>
                  <td>{paper.reason || (paper.draft ? 'Draft' : 'First version')}</td>
                  <td className={styles.last}>
                    <Button
                      kind="quiet"
                      small
                      onPress={() => void run(api.minutes.reveal({ id: paper.id }))}
                      aria-label={`Show in folder: ${paper.fileName}`}
                    >
                      Show in folder
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {isAsking ? (
        <ReasonDialog
          title="Make a new version of the minutes"
          confirm="Make new version"
          error={error}
          isPending={isPending}
          onConfirm={reason => void make(reason)}
          onClose={() => {
            setAsking(false)
            clear()
          }}
        >
          <p>Earlier versions stay as they are. The reason is printed in the new one.</p>
        </ReasonDialog>
      ) : null}
    </section>
  )
}
