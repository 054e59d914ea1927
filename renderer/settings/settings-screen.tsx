import { assertNever } from '../../shared/reply.ts'
import type { SettingsRecord } from '../../shared/settings/model.ts'
import { useCall } from '../api.ts'
import { usePath } from '../shell/router.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { About } from './about.tsx'
import { Backups } from './backups.tsx'
import { CheckRegister } from './check-register.tsx'
import { Confidentiality } from './confidentiality.tsx'
import { Figures } from './figures.tsx'
import { MyPassphrase } from './my-passphrase.tsx'
import { NewRecoveryCode } from './new-recovery-code.tsx'
import { Organisation } from './organisation.tsx'
import { People } from './people.tsx'
import { Protocols } from './protocols/protocols.tsx'
import { SafeguardFigures } from './safeguard-figures.tsx'
import { type SettingsSection, sectionOf, settingsSections } from './sections.ts'
import styles from './settings.module.css'
import { Sites } from './sites.tsx'

/** What a register sets for itself, who can unlock it, and how it is kept: one part at a time. */
export function SettingsScreen() {
  const [, path] = usePath()
  const section = sectionOf(path)
  const { data: record, error, refetch } = useCall('settings.read', {})
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <h1>Settings</h1>
      </header>
      <nav className={styles.toc} aria-label="Parts of Settings">
        <ul>
          {(Object.entries(settingsSections) as [SettingsSection, string][]).map(([one, name]) => (
            <li key={one}>
              <a
                href={`#/settings/${one}`}
                className={one === section ? styles.on : undefined}
                aria-current={one === section ? 'page' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.body}>
        <ErrorNotice error={error?.error} actions={<Button onPress={() => void refetch()}>Try again</Button>} />
        {record ? <Part key={section} section={section} record={record} /> : null}
      </div>
    </div>
  )
}

function Part({ section, record }: { section: SettingsSection; record: SettingsRecord }) {
  switch (section) {
    case 'organisation':
      return <Organisation record={record} />
    case 'sites':
      return <Sites />
    case 'figures':
      return <Figures record={record} />
    case 'protocols':
      return <Protocols record={record} />
    case 'safeguards':
      return <SafeguardFigures record={record} />
    case 'confidentiality':
      return <Confidentiality record={record} />
    case 'people':
      return <People />
    case 'passphrase':
      return <MyPassphrase />
    case 'recovery':
      return <NewRecoveryCode />
    case 'backups':
      return <Backups />
    case 'check':
      return <CheckRegister />
    case 'about':
      return <About />
    default:
      return assertNever(section)
  }
}
