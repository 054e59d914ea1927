import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type App, launchApp } from '../support/app.ts'
import { temporaryFolder } from '../support/folder.ts'

export const origin = 'https://psychosocial.invalid'
export const today = '2026-11-24'

/** The whole app on an empty folder, closed after the test. */
export async function openApp(): Promise<App> {
  const folder = temporaryFolder()
  const app = await launchApp({ folder, today })
  onTestFinished(() => app.close())
  return app
}

/**
 * Another program on this machine that would love to hear from the page. Counts whoever comes, by
 * any protocol over TCP.
 */
export async function eavesdropper(): Promise<{ url: string; port: number; visits: () => number }> {
  let visits = 0
  const server: Server = createServer((_request, response) => response.setHeader('access-control-allow-origin', '*').end('heard'))
  server.on('connection', () => {
    visits += 1
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, port, visits: () => visits }
}
