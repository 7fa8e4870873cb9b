import { expect, test } from 'vitest'
import { unfoldWhilePrinting } from './unfoldWhilePrinting'

const details = (open: boolean, childElementCount = 2) => ({ open, childElementCount })

function pageWith(all: ReturnType<typeof details>[]) {
  const querySelectorAll = () => all.filter(({ open }) => !open)
  return Object.assign(new EventTarget(), { document: { querySelectorAll } })
}

test('what is folded is unfolded while the page is printed, and no longer', () => {
  const [folded, unfolded, menu] = [details(false), details(true), details(false, 1)]
  const page = pageWith([folded, unfolded, menu])
  const end = unfoldWhilePrinting(page)
  const shown = () => [folded, unfolded, menu].map(({ open }) => open)
  // Some browsers tell of the preview and the printing by themselves.
  for (const _ of [1, 2]) page.dispatchEvent(new Event('beforeprint'))
  expect(shown()).toEqual([true, true, false])
  page.dispatchEvent(new Event('afterprint'))
  expect(shown()).toEqual([false, true, false])
  end()
  page.dispatchEvent(new Event('beforeprint'))
  expect(shown()).toEqual([false, true, false])
})
