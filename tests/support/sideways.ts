import type { Page } from 'playwright-core'

/**
 * What of the screen has to be scrolled sideways to be seen, or is cut off at the edge where
 * nothing scrolls: the page itself and every box that scrolls. Empty where all of it is in sight.
 */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (one: Element) => `${one.tagName.toLowerCase()}${one.id ? `#${one.id}` : ''}.${String(one.className).split(' ')[0]}`
    const scrolls = [...document.querySelectorAll('*')].filter(one => {
      const { overflowX, visibility } = getComputedStyle(one)
      return visibility !== 'hidden' && /auto|scroll/.test(overflowX) && one.scrollWidth > one.clientWidth + 1
    })
    const cut = [...document.querySelectorAll('button, a, input, textarea, select, h1, h2, th, td')].filter(one => {
      const { left, right, width } = one.getBoundingClientRect()
      return width > 1 && (right > window.innerWidth + 1 || left < -1)
    })
    return [
      ...(document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : []),
      ...scrolls.map(one => `scrolls: ${nameOf(one)} ${one.scrollWidth} > ${one.clientWidth}`),
      ...cut.slice(0, 5).map(one => `cut off: ${nameOf(one)} ${(one.textContent ?? '').slice(0, 30)}`),
    ]
  })
}
