import { partTypedLists } from './pastedLines'
import { type ListMark, markOfText, wordMark } from './pastedMarks'

type Item = ListMark & { element: Element }

/**
 * Makes lists of paragraphs that only look like them: Word's, which tells the level in a style, and those whose bullets were
 * typed, or became text on the way through a mail program. Lists of other programs are set right: a list within another stands
 * in the item above it, and an item holds no paragraphs.
 */
export function makeLists(body: HTMLElement, styles: string): void {
  flattenWordOnline(body)
  partTypedLists(body)
  for (const run of runsOf(body, styles)) buildList(run)
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) moveIntoItem(list)
  for (const item of body.querySelectorAll('li')) unwrapParagraphs(item)
}

/** Paragraphs in a row that are items of a list. */
function runsOf(body: HTMLElement, styles: string): Item[][] {
  const runs: Item[][] = []
  let last: Element | null = null
  for (const element of body.querySelectorAll('p, div.ListContainerWrapper')) {
    const mark = element.closest('li') ? null : (wordMark(element, styles) ?? markOfText(element))
    if (mark === null) continue
    const run = runs.at(-1)
    if (run && last && nextElement(last) === element) run.push({ ...mark, element })
    else runs.push([{ ...mark, element }])
    last = element
  }
  // One line that begins with a dash or a number is a line, unless Word itself calls it an item.
  return runs.filter((run) => run.length > 1 || run[0]?.isCertain)
}

/** The next element, unless there is text between. Word leaves empty paragraphs, which count for nothing. */
function nextElement(element: Element): Element | null {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    const hasText = Boolean((next.textContent ?? '').trim()) && next.nodeType !== 8
    if (next.nodeType === 1 && hasText) return next as Element
    if (hasText) return null
  }
  return null
}

function buildList(run: Item[]): void {
  const [first] = run
  if (!first) return
  const { ownerDocument } = first.element
  const place = ownerDocument.createComment('list')
  first.element.before(place)
  /** The lists that are open, the outermost first. */
  const open: { list: Element; level: number; tag: string }[] = []
  const roots: Element[] = []
  for (const { element, isNumbered, level, number, take } of run) {
    const tag = isNumbered ? 'ol' : 'ul'
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    const same = open.at(-1)
    if (same?.level === level && same.tag !== tag) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = ownerDocument.createElement(tag)
      if (isNumbered && number !== null && number !== 1) list.setAttribute('start', String(number))
      const parent = open.at(-1)?.list
      if (parent) (parent.lastElementChild ?? parent).append(list)
      else roots.push(list)
      open.push({ list, level, tag })
    }
    take()
    const item = ownerDocument.createElement('li')
    item.append(...element.childNodes)
    open.at(-1)?.list.append(item)
    element.remove()
  }
  place.replaceWith(...roots)
}

/** Word in the browser gives every item a list of its own, and says its level beside. */
function flattenWordOnline(body: HTMLElement): void {
  const wrappers = [...body.querySelectorAll('.ListContainerWrapper')].filter((each) => !each.closest('li'))
  for (const wrapper of wrappers) {
    const items = [...wrapper.querySelectorAll('li')]
    const lines = items.map((item) => {
      const line = body.ownerDocument.createElement('p')
      line.setAttribute('data-list', item.closest('ul, ol')?.tagName.toLowerCase() ?? 'ul')
      line.setAttribute('data-level', item.getAttribute('data-aria-level') ?? '1')
      for (const paragraph of item.querySelectorAll('p')) paragraph.replaceWith(...paragraph.childNodes)
      line.append(...item.childNodes)
      return line
    })
    wrapper.replaceWith(...lines)
  }
}

function moveIntoItem(list: Element): void {
  const before = list.previousElementSibling
  if (before?.tagName === 'LI') {
    before.append(list)
    return
  }
  const item = list.ownerDocument.createElement('li')
  list.before(item)
  item.append(list)
}

function unwrapParagraphs(item: Element): void {
  const blocks = [...item.children].filter(({ tagName }) => /^(P|DIV|H[1-6])$/.test(tagName))
  for (const block of blocks) {
    const hasBefore = Boolean(textBefore(block).trim())
    if (hasBefore) block.before(item.ownerDocument.createElement('br'))
    block.replaceWith(...block.childNodes)
  }
}

function textBefore(block: Element): string {
  let text = ''
  for (let before = block.previousSibling; before; before = before.previousSibling)
    text += before.textContent ?? ''
  return text
}
