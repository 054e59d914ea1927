import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * axe finds nothing against WCAG 2.2 AA on the page as it stands. A failure names the rule, the
 * reason and the element.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode stays in this page; the other one opens a second window to merge frames in, and the
  // app closes second windows.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze()
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help} — ${node.target.join(' ')}`))
  expect(found.join('\n')).toBe('')
}
