import { expect, test } from 'vitest'
import { readme, timelines } from './readme.ts'
import { replay } from './replay.ts'

test('the README says what the replay gives', async () => {
  await expect(readme()).toMatchFileSnapshot('README.md')
})

test.each(timelines)('$name: everything the briefing names fires before the harm', timeline => {
  const codes = new Set(replay(timeline).map(({ code }) => code))
  for (const code of Object.keys(timeline.must)) expect(codes).toContain(code)
})
