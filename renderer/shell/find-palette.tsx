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

/** Ctrl+K: finds any record by a name, an NHS number, a reference or a word in a note. */
export function FindPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={open => open || onClose()} isDismissable className={styles.veil}>
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
  const found = wanted === '' ? [] : (data ?? [])
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst={false}>
      <SearchField aria-label="Find" autoFocus className={styles.head} maxLength={200}>
        <Input className={field.box} placeholder="A baby, parent, NHS number, reference or words of a note" spellCheck={false} />
      </SearchField>
      <ListBox
        className={styles.list}
        items={found.map((one, index) => ({ ...one, id: `${one.referralId} ${index}` }))}
        aria-label="Found"
        onAction={key => {
          onClose()
          navigate(`/register/${String(key).split(' ')[0]}`)
        }}
        renderEmptyState={() => <NothingFound typed={wanted} message={error?.message} isReading={data === undefined} />}
      >
        {one => <FoundItem id={one.id} found={one} />}
      </ListBox>
    </Autocomplete>
  )
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

function FoundItem({ id, found }: { id: string; found: Found }) {
  return (
    <ListBoxItem id={id} textValue={`${found.name}, ${found.where}: ${found.excerpt}`} className={styles.item}>
      <strong>{found.name}</strong>
      <span className={styles.where}>
        {found.where} · {found.reference}
        {found.status === 'open' ? '' : ` · ${found.status}`}
      </span>
      <small>{found.excerpt}</small>
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
