import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from './clock.ts'
import { keepFaultsBeside } from './fault-log.ts'
import type { FromWorker, ToWorker, WorkerOptions } from './messages.ts'
import { createSession } from './session.ts'

// The backend's thread: the window never waits for the disk.
const port = parentPort
if (port === null) throw new Error('The backend runs as a worker thread.')

const { folder, today } = workerData as WorkerOptions
keepFaultsBeside(folder)
const post = (message: FromWorker) => port.postMessage(message)
const session = createSession({ folder, clock: systemClock(today), emit: event => post({ type: 'event', event }) })

port.on('message', (message: ToWorker) => {
  if (message.type === 'call') void session.call(message.name, message.input).then(reply => post({ type: 'reply', id: message.id, reply }))
  else void session.close().finally(() => post({ type: 'closed' }))
})
