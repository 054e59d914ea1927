import { once } from 'node:events'
import { launchApp } from './app.ts'
import { passphrase } from './secrets.ts'
import { unlockAgain } from './steps/access.ts'
import { openCase } from './steps/chair.ts'

// A program of its own, to be killed: opens the app and, once it is told to on its standard input,
// unlocks, goes to a case and types without a pause until it is gone. Prints `typing` once, then
// `at <milliseconds since the epoch> <how many characters the field shows>` after each painted key.
const [folder, today, meetingId, babyName] = process.argv.slice(2)
if (!folder || !today || !meetingId || !babyName) throw new Error('typist FOLDER TODAY MEETING BABY')

const { page } = await launchApp({ folder, today, viewport: { width: 1366, height: 768 } })
await once(process.stdin, 'data')
await unlockAgain(page, { passphrase })
await openCase(page, meetingId, babyName)
const field = page.getByLabel('Worries', { exact: true })
await field.focus()
await page.keyboard.press('Control+End')
await page.exposeFunction('typedSoFar', (at: number, length: number) => process.stdout.write(`at ${at} ${length}\n`))
await field.evaluate(element => {
  const box = element as HTMLTextAreaElement
  const told = globalThis as unknown as { typedSoFar(at: number, length: number): void }
  // The moment the text is in the field is the moment it counts from.
  box.addEventListener('input', () => told.typedSoFar(performance.timeOrigin + performance.now(), box.value.length))
})
process.stdout.write('typing\n')
for (let n = 0; ; n++) await page.keyboard.type(`${n} `)
