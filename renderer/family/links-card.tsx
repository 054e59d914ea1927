import { longDay } from '../../shared/calendar/words.ts'
import type { Link } from '../../shared/family/model.ts'
import { statusWords } from '../../shared/referrals/codes.ts'
import { api, useCall } from '../api.ts'
import { Card } from '../record/card.tsx'
import type { PartProps } from '../record/part.ts'
import { Withdraw } from '../record/withdraw.tsx'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import styles from './family.module.css'
import { keepFamily } from './family-writes.ts'
import { LinkForm } from './link-form.tsx'

/**
 * The family’s other pregnancies in this register, each a press away. `isBrief`: only where there
 * is one, and nothing to change.
 */
export function LinksCard({ referral, isBrief = false }: Pick<PartProps, 'referral'> & { isBrief?: boolean }) {
  const referralId = referral.line.id
  const { data, error } = useCall('family.read', { referralId })
  const [isAdding, setAdding] = useKept('adding link', false)
  const [unlinking, setUnlinking] = useKept<Link | null>('link taken away', null)
  const mayWrite = useMayWrite() && !isBrief
  const links = data?.links ?? []
  if (isBrief && links.length === 0) return null
  const add =
    mayWrite && !isAdding ? (
      <Button kind="quiet" small onPress={() => setAdding(true)}>
        Link earlier pregnancy…
      </Button>
    ) : null
  return (
    <Card title="Other pregnancies of this family" note={links.length > 1 ? String(links.length) : ''} action={add}>
      <ErrorNotice error={error?.error} />
      {isAdding ? <LinkForm referralId={referralId} linked={links.map(link => link.referralId)} onDone={() => setAdding(false)} /> : null}
      {data && links.length === 0 && !isAdding ? <p className={text.row}>None linked.</p> : null}
      <ul className={styles.list}>
        {links.map(link => (
          <li key={link.id} className={styles.item}>
            <div className={styles.shown}>
              <div className={styles.what}>
                <div className={styles.line}>
                  <a href={`#/register/${link.referralId}`}>{link.name}</a>
                  <Tag>{link.direction === 'earlier' ? 'Earlier pregnancy' : 'Later pregnancy'}</Tag>
                  <span className={`${text.note} ${text.num}`}>{whenWords(link)}</span>
                </div>
                {link.reason === '' || isBrief ? null : <p className={text.note}>{link.reason}</p>}
              </div>
              {mayWrite ? (
                <div className={styles.buttons}>
                  <Button kind="quiet" small onPress={() => setUnlinking(link)} aria-label={`Withdraw link to ${link.reference}`}>
                    Withdraw link…
                  </Button>
                </div>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {unlinking === null ? null : (
        <Withdraw
          what="link"
          words={`${unlinking.name}, ${unlinking.reference}`}
          send={reason => keepFamily(referralId, api.family.unlink({ id: unlinking.id, version: unlinking.version, reason }))}
          onClose={() => setUnlinking(null)}
        />
      )}
    </Card>
  )
}

function whenWords({ reference, status, bornOn, edd }: Link): string {
  const state = Object.hasOwn(statusWords, status) ? statusWords[status as keyof typeof statusWords].toLowerCase() : status
  const when = bornOn !== null ? `born ${longDay(bornOn)}` : edd !== null ? `EDD ${longDay(edd)}` : 'EDD not known'
  return `${reference} · ${state} · ${when}`
}
