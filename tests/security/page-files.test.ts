import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerRequest, browserOrigin, contentSecurityPolicy, electronOrigin, readPage } from '../../main/page.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openApp } from './page-under-attack.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const pageFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer')
const files = readPage(pageFolder)

test('the policy is the one of the design', () => {
  expect(contentSecurityPolicy).toBe(policy)
})

for (const origin of [browserOrigin, electronOrigin]) {
  test(`every file at ${origin} comes with the policy, its type and no caching`, () => {
    for (const name of files.keys()) {
      const answer = answerRequest(files, origin, { url: `${origin}${name}`, method: 'GET' })
      expect(answer?.status, name).toBe(200)
      expect(answer?.headers, name).toMatchObject({
        'content-security-policy': policy,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-type': files.get(name)?.type,
      })
    }
  })

  const wrongNames = [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../../package.json',
    '/assets/..\\..\\..\\package.json',
    '//etc/passwd',
    '/index.html%00.png',
    '/index.html?x',
    '/INDEX.HTML',
    '/index.html/',
    '/assets/',
    '/assets',
    '/__proto__',
    '/constructor',
    '/.env',
  ]
  for (const name of wrongNames) {
    test(`${origin}${name} is not found`, () => {
      expect(answerRequest(files, origin, { url: `${origin}${name}`, method: 'GET' })?.status).toBe(404)
    })
  }

  test(`nothing can be written to ${origin}, and no other origin is answered`, () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])
      expect(answerRequest(files, origin, { url: `${origin}/`, method })?.status).toBe(405)
    for (const url of ['https://stolen.example/', `${origin}.stolen.example/`, origin, `${origin}:8443/`, 'file:///etc/passwd'])
      expect(answerRequest(files, origin, { url, method: 'GET' }), url).toBeUndefined()
  })
}

test('the browser received the policy with every file', async () => {
  const { page } = await openApp()
  for (const name of files.keys()) {
    const received = await page.evaluate(async path => {
      const response = await fetch(path)
      return { status: response.status, policy: response.headers.get('content-security-policy') }
    }, name)
    expect(received, name).toEqual({ status: 200, policy })
  }
})

test('names that climb out of the page are not found in the browser either', async () => {
  const { page } = await openApp()
  for (const name of ['/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/assets/%5c..%5c..%5cpackage.json'])
    expect(await page.evaluate(async path => (await fetch(path)).status, name), name).toBe(404)
})

test('a file of an unknown type stops the start', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'index.html'), '')
  writeFileSync(join(folder, 'readme.exe'), '')
  expect(() => readPage(folder)).toThrow('unknown type')
  expect(() => readPage(mkdtempSync(join(folder, 'empty-')))).toThrow('not built')
})

test('the built page holds no inline code, no inline style and no address of elsewhere', () => {
  const html = readFileSync(join(pageFolder, 'index.html'), 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/i)
  expect(html).not.toMatch(/<style/i)
  expect(html).not.toMatch(/\sstyle=/i)
  expect(html).not.toMatch(/\son\w+=/i)
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//i)
})
