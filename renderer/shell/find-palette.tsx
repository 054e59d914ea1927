import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { aboutReferrals, toldApart } from '../../shared/people/identity.ts'
import type { Found } from '../../shared/search/calls.ts'
import { api } from '../api.ts'
import field from '../ui/field.module.css'
import text from '../ui/text.module.css'
import { useSuggest } from '../ui/use-suggest.ts'
import styles from './find.module.css'
import { FoundItem, type FoundRecord } from './found-item.tsx'
import { navigate } from './router.ts'

/** As many as stand on a laptop screen without scrolling. */
const mostShown = 9

/**
 * Ctrl+K: finds any record by a name however it is spelt, a number, an address, or words of a note,
 * an action or minutes.
 */
export function FindPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={open => open || onClose()} isDismissable className={styles.veil} data-modal>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog}>
          <Heading slot="title" level={2} className={text.hidden}>
            Find
          </Heading>
          <Palette onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const { data, error, isPlaceholderData } = useFound(wanted)
  const found = wanted === '' ? [] : byReferral(data ?? [])
  const shown = found.slice(0, mostShown)
  const apart = toldApart(aboutReferrals(found))
  const box = useSuggest<FoundRecord>({
    items: shown,
    // What is shown while the next answer comes belongs to what was typed before.
    isReady: wanted === typed.trim() && !isPlaceholderData && (wanted === '' || data !== undefined || error !== null),
    text: typed,
    onText: setTyped,
    onChoose: one => {
      onClose()
      navigate(pathTo(one))
    },
    isInline: true,
    startsAtFirst: true,
    tab: 'nothing',
  })
  return (
    <>
      <div className={styles.head}>
        <input
          {...box.input}
          aria-label="Find"
          aria-labelledby={undefined}
          aria-busy={box.isWaiting}
          // biome-ignore lint/a11y/noAutofocus: it is what the dialog is opened for
          autoFocus
          type="search"
          className={field.box}
          placeholder="A name, number, address or words of a note"
          spellCheck={false}
          maxLength={200}
        />
      </div>
      <ul {...box.menu('Found')} className={styles.list}>
        {shown.map((one, index) => (
          <FoundItem key={pathTo(one)} {...box.option(one, index)} found={one} apart={apart.get(one.referralId ?? '')} />
        ))}
      </ul>
      {shown.length === 0 ? <NothingFound typed={wanted} message={error?.message} isReading={data === undefined} /> : null}
      {found.length > mostShown ? <p className={styles.none}>{found.length - mostShown} more. Another word or letter narrows it.</p> : null}
    </>
  )
}

/**
 * One entry a referral, with its best match; the order stays. Entries of the log that are about no
 * referral stand alone.
 */
function byReferral(found: readonly Found[]): FoundRecord[] {
  const best = new Map<string, FoundRecord>()
  for (const one of found) {
    const record = one.referralId ?? one.sourceId
    const known = best.get(record)
    best.set(record, known ? { ...known, others: known.others + 1 } : { ...one, others: 0 })
  }
  return [...best.values()]
}

function pathTo({ referralId, sourceId }: Found): string {
  return referralId === null ? `/log/${sourceId}` : `/register/${referralId}`
}

function useFound(wanted: string) {
  return useQuery<Found[], Error>({
    queryKey: ['search.find', { text: wanted }],
    queryFn: async () => {
      const reply = await api.search.find({ text: wanted })
      if (reply.ok) return reply.value
      throw new Error(reply.error.message)
    },
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
}

function NothingFound({ typed, message, isReading }: { typed: string; message?: string; isReading: boolean }) {
  const words =
    message ??
    (typed === ''
      ? 'Names and aliases, NHS and local numbers, addresses, notes, actions and minutes are searched, of closed referrals too.'
      : isReading
        ? 'Searching…'
        : `Nothing holds “${typed}”, and no name is spelt like it.`)
  return (
    <div className={styles.none}>
      <Search size={14} aria-hidden /> {words}
    </div>
  )
}
