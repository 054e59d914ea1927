import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Autocomplete, Dialog, Heading, Input, ListBox, ListBoxItem, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import type { Found } from '../../shared/search/calls.ts'
import { api } from '../api.ts'
import field from '../ui/field.module.css'
import text from '../ui/text.module.css'
import styles from './find.module.css'
import { navigate } from './router.ts'

/** As many as stand on a laptop screen without scrolling. */
const mostShown = 9

/** Ctrl+K: finds any record by a name, an NHS number, a reference or a word in a note. */
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
  const { data, error } = useFound(wanted)
  const found = wanted === '' ? [] : byReferral(data ?? [])
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst={false}>
      <SearchField aria-label="Find" autoFocus className={styles.head} maxLength={200}>
        <Input className={field.box} placeholder="A baby, parent, NHS number, reference or words of a note" spellCheck={false} />
      </SearchField>
      {/* What was typed is part of the ids: with every answer the best match, not the one chosen before, has the focus. */}
      <ListBox
        className={styles.list}
        items={found.slice(0, mostShown).map(one => ({ ...one, id: `${one.referralId} ${wanted}` }))}
        aria-label="Found"
        onAction={key => {
          onClose()
          navigate(`/register/${String(key).split(' ')[0]}`)
        }}
        renderEmptyState={() => <NothingFound typed={wanted} message={error?.message} isReading={data === undefined} />}
      >
        {one => <FoundItem id={one.id} found={one} />}
      </ListBox>
      {found.length > mostShown ? <p className={styles.none}>{found.length - mostShown} more. Another word or letter narrows it.</p> : null}
    </Autocomplete>
  )
}

interface FoundReferral extends Found {
  /** Further matches in the same referral. */
  readonly others: number
}

/** One entry a referral, with its best match; the order stays. */
function byReferral(found: readonly Found[]): FoundReferral[] {
  const best = new Map<string, FoundReferral>()
  for (const one of found) {
    const known = best.get(one.referralId)
    best.set(one.referralId, known ? { ...known, others: known.others + 1 } : { ...one, others: 0 })
  }
  return [...best.values()]
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

function FoundItem({ id, found }: { id: string; found: FoundReferral }) {
  return (
    <ListBoxItem id={id} textValue={`${found.name}, ${found.where}: ${found.excerpt}`} className={styles.item}>
      <strong>{found.name}</strong>
      <span className={styles.where}>
        {found.where} · {found.reference}
        {found.status === 'Open' ? '' : ` · ${found.status}`}
      </span>
      <small>
        {found.excerpt}
        {found.others > 0 ? ` · and ${found.others} more here` : ''}
      </small>
    </ListBoxItem>
  )
}

function NothingFound({ typed, message, isReading }: { typed: string; message?: string; isReading: boolean }) {
  const words =
    message ??
    (typed === ''
      ? 'Names, NHS numbers, references, notes and actions are searched.'
      : isReading
        ? 'Searching…'
        : `Nothing holds “${typed}”.`)
  return (
    <div className={styles.none}>
      <Search size={14} aria-hidden /> {words}
    </div>
  )
}
