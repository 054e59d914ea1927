import { type ReactNode, useId, useRef } from 'react'
import { classNames } from '../ui/class-names.ts'
import text from '../ui/text.module.css'
import { useFocusBack } from '../ui/use-focus-back.ts'
import fields from './fields.module.css'

interface CardProps {
  readonly title: string
  readonly note?: string
  /** The note says how late, and against which standard. */
  readonly isLate?: boolean
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a page. A form that closes in it gives the focus back. */
export function Card({ title, note, isLate = false, action, children }: CardProps) {
  const id = useId()
  const box = useRef<HTMLElement>(null)
  const noteOpener = useFocusBack(box)
  return (
    <section ref={box} onFocusCapture={noteOpener} className={`${text.sheet} ${fields.card}`} aria-labelledby={id}>
      <header className={fields.head}>
        <h2 id={id}>{title}</h2>
        {note ? <span className={classNames(text.note, isLate && text.late)}>{note}</span> : null}
        <span className={text.grow} />
        {action}
      </header>
      {children}
    </section>
  )
}
