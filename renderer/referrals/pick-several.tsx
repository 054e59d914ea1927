import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { FindBox, type FindOption } from '../ui/find-box.tsx'
import styles from './register.module.css'

interface PickSeveralProps<T extends string> {
  readonly label: string
  readonly options: readonly FindOption<T>[]
  readonly value: readonly T[]
  readonly onChange: (value: T[]) => void
}

/** Any of many: found by typing, shown as chips that can be taken away. */
export function PickSeveral<T extends string>({ label, options, value, onChange }: PickSeveralProps<T>) {
  const chosen = options.filter(option => value.includes(option.value))
  return (
    <div className={styles.several}>
      <FindBox
        label={label}
        options={options.filter(option => !value.includes(option.value))}
        value={null}
        onChange={added => onChange([...value, added])}
        isForSeveral
        placeholder={value.length === 0 ? 'Any' : 'Or another'}
      />
      {chosen.length > 0 ? (
        <ul className={styles.conditions} aria-label={`${label}: chosen`}>
          {chosen.map(option => (
            <li key={option.value} className={styles.condition}>
              {option.label}
              <Button
                className={styles.without}
                aria-label={`Remove: ${option.label}`}
                onPress={() => onChange(value.filter(one => one !== option.value))}
              >
                <X size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
