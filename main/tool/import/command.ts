import { type DateOrder, dateOrders } from '../../../shared/imports/date-order.ts'
import type { Session } from '../../backend/session.ts'
import { sizeOfGivenFile } from '../given-file.ts'
import { done, onRegister } from '../open.ts'
import type { Options } from '../options.ts'
import { say, tell } from '../say.ts'
import { Usage } from '../usage.ts'
import { printedBirths, printedReferrals } from './printed.ts'
import { sendFile } from './send.ts'
import type { PrintedBirths, PrintedReferrals } from './shape.ts'
import { siteMissing, siteNamed } from './site.ts'

interface Wanted {
  readonly file: string
  readonly site: string | undefined
  /** Which of day and month stands first in its dates; null as the dates themselves tell. */
  readonly dates: DateOrder | null
  /** Whether rows that a workbook hides are taken. */
  readonly hidden: boolean
  /** Brings in what comes in by itself; otherwise nothing is written. */
  readonly confirm: boolean
}

/**
 * `import FOLDER FILE`: reads a list by the calls of the import screen and prints its preview; with
 * `--confirm` brings in the rows that the screen would bring in if nothing were changed there, all
 * or nothing. Rows that need a person stay out.
 */
export async function importFile(folder: string, file: string, values: Options): Promise<number> {
  const { births: ofBirths = false, site: sites = [], confirm = false } = values
  if (sites.length > 1) throw new Usage('import takes one --site: a list comes in at one site.')
  if (ofBirths && sites.length > 0) throw new Usage('--births has no --site: a birth belongs to the referral of its mother.')
  if (values.dates !== undefined && !isDateOrder(values.dates)) throw new Usage('--dates is day or month: which of them stands first.')
  const dates = values.dates ?? null
  sizeOfGivenFile(file)
  const read: (session: Session, wanted: Wanted) => Promise<PrintedReferrals | PrintedBirths> = ofBirths ? importBirths : importReferrals
  const printed = await onRegister(folder, session =>
    read(session, { file, site: sites[0], dates, hidden: values['without-hidden'] !== true, confirm }),
  )
  say(JSON.stringify(printed, null, 2))
  tell(inWords(printed))
  return 0
}

async function importReferrals(session: Session, { file, site: name, dates, hidden, confirm }: Wanted): Promise<PrintedReferrals> {
  const sites = await done(session, 'directory.sites', {})
  const site = siteNamed(sites, name)
  if (confirm && site === null) throw siteMissing(sites)
  const importId = await sendFile(session, file)
  const { kind } = await done(session, 'imports.look', { importId })
  if (kind === 'births') throw new Usage(`${file} holds birth notifications by the names of its columns: --births reads them.`)
  const preview = await done(session, 'imports.preview', { importId, dates, hidden, columns: null })
  const drafts = await done(session, 'imports.drafts', { importId })
  const confirmed = confirm && site !== null ? await done(session, 'imports.confirm', { importId, siteId: site.id, choices: [] }) : null
  return printedReferrals(preview, drafts, site === null ? null : { id: site.id, name: site.name }, confirmed)
}

async function importBirths(session: Session, { file, dates, hidden, confirm }: Wanted): Promise<PrintedBirths> {
  const importId = await sendFile(session, file)
  const { kind } = await done(session, 'imports.look', { importId })
  if (kind !== 'births')
    throw new Usage(`${file} holds no birth notifications by the names of its columns. Without --births it is read as a list of referrals.`)
  const preview = await done(session, 'imports.previewBirths', { importId, dates, hidden, columns: null })
  const drafts = await done(session, 'imports.birthDrafts', { importId })
  const confirmed = confirm ? await done(session, 'imports.recordBirths', { importId, choices: [] }) : null
  return printedBirths(preview, drafts, confirmed)
}

function isDateOrder(word: string): word is DateOrder {
  return (dateOrders as readonly string[]).includes(word)
}

function inWords({ counts, result }: PrintedReferrals | PrintedBirths): string {
  if (result === null) return `${counts.comeIn} of ${counts.rows} rows would come in. Nothing was written; --confirm brings them in.`
  const where = result.resultsFile === null ? `There is no results file. ${result.resultsProblem}` : `Results file: ${result.resultsFile}`
  return `${result.cameIn} of ${counts.rows} rows came in. ${where}`
}
