/** What makes a paragraph an item of a list. */
export type ListMark = {
  /** From 1. */
  level: number
  isNumbered: boolean
  /** What the item's number is; `null` where it can't be told. */
  number: number | null
  /** True where the program itself says so, and nobody may just have begun a line with a dash. */
  isCertain: boolean
  /** Takes the typed mark away. */
  take: () => void
}

const leaf = /^[\s\u00a0]*(?:[·•▪◦§●○■□–‣⁃\u2022\uf0b7\uf0a7\uf02d-]|o(?=[\s\u00a0]))[\s\u00a0]+/u
const typedNumber =
  /^[\s\u00a0]*\(?(\d{1,3}|[a-z]|[ivxlc]{1,5})[.)](?:[\s\u00a0]*\u00a0[\s\u00a0]*|\t|[\s\u00a0]{2,})/iu
const anyNumber = /^\(?(?:\d{1,3}\.)*(\d{1,3}|[a-z]{1,2}|[ivxlcdm]{1,6})[.)]?$/i

/** How Word marks an item: `mso-list:l0 level2 lfo1`, with the bullet in a part of its own. */
export function wordMark(element: Element, styles: string): ListMark | null {
  const online = element.getAttribute('data-list')
  if (online)
    return { ...plain, level: Number(element.getAttribute('data-level')) || 1, isNumbered: online === 'ol' }
  const style = element.getAttribute('style') ?? ''
  const [, list, level] = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(style) ?? []
  if (!list || !level) return null
  const parts = [...element.querySelectorAll('[style]')].filter((part) =>
    /mso-list:\s*Ignore/i.test(part.getAttribute('style') ?? ''),
  )
  const written = parts
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .replaceAll(/[\s\u00a0]/g, '')
  const numbered = written ? writtenNumber(written) : null
  return {
    level: Number(level),
    isNumbered: written ? numbered !== null : isNumberedIn(styles, list, level),
    number: numbered,
    isCertain: true,
    take: () => {
      if (parts.length > 0) for (const part of parts) part.remove()
      else takeText(element, leaf)
    },
  }
}

const plain = { number: null, isCertain: true, take: () => {} }

/** A bullet or a number that stands in the text itself of what the program calls an item. */
export function markOfText(element: Element): ListMark | null {
  const text = element.textContent ?? ''
  const isItem = /MsoList|ListParagraph/i.test(element.getAttribute('class') ?? '')
  if (!isItem) return null
  const level = levelOf(element)
  if (leaf.test(text))
    return { level, isNumbered: false, number: null, isCertain: true, take: () => takeText(element, leaf) }
  const [, number] = typedNumber.exec(text) ?? []
  if (!number) return null
  return {
    level,
    isNumbered: true,
    number: writtenNumber(number),
    isCertain: true,
    take: () => takeText(element, typedNumber),
  }
}

/** Half an inch to a level, as the programs indent. */
export function levelOf(element: Element): number {
  const [, size, unit] =
    /margin-left:\s*([\d.]+)(pt|in|cm|px|mm)/i.exec(element.getAttribute('style') ?? '') ?? []
  const points = { pt: 1, in: 72, cm: 28.35, px: 0.75, mm: 2.835 }[(unit ?? 'pt').toLowerCase()] ?? 1
  return Math.min(9, Math.max(1, Math.round((Number(size ?? 36) * points) / 36)))
}

function writtenNumber(mark: string): number | null {
  const [, last] = anyNumber.exec(mark) ?? []
  if (!last) return null
  if (/^\d/.test(last)) return Number(last)
  // `o` alone is Word's hollow bullet.
  if (mark === 'o') return null
  return 1
}

function isNumberedIn(styles: string, list: string, level: string): boolean {
  const [, rule = ''] = new RegExp(`@list\\s+${list}:level${level}\\s*\\{([^}]*)\\}`, 'i').exec(styles) ?? []
  const [, format] = /mso-level-number-format:\s*([\w-]+)/i.exec(rule) ?? []
  // A level without a format of its own is numbered.
  return rule !== '' && format !== 'bullet'
}

/** Takes from the beginning of an element's text what the pattern finds there, however many parts it is written in. */
function takeText(element: Element, pattern: RegExp): void {
  takeFirst(element, (pattern.exec(element.textContent ?? '')?.[0] ?? '').length)
}

/** Takes the first signs from an element's text. */
export function takeFirst(element: Element, count: number): void {
  let left = count
  for (const part of textsIn(element)) {
    if (left === 0) return
    const text = part.textContent ?? ''
    part.textContent = text.slice(left)
    left = Math.max(0, left - text.length)
  }
}

function textsIn(node: Node): Node[] {
  return [...node.childNodes].flatMap((child) =>
    child.nodeType === 3 ? [child] : child.nodeType === 8 ? [] : textsIn(child),
  )
}
