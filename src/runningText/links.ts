import { readLink } from '@/lib/linkAddress'

type Node = Record<string, unknown>

/** A link in running text that leads nowhere a reader can go: its words, and what stands as its address. */
export type LostLink = { words: string; url: string; kind: 'script' | 'fault' | 'unchosen' }

const deepest = 60

/**
 * Running text, as the editor keeps it, with every link as a reader can follow it: an address gets its one form, and a link to
 * a place on somebody's machine, or in the document it was copied from, is its words alone. What was meant as an address and
 * isn't one stays, for {@link lostLinks} to tell of.
 */
export function withCleanLinks<T>(value: T): T {
  return cleaned(value, true)
}

/** The same for who reads: a link that leads nowhere is its words, as it may stand in a draft or in an old text. */
export function withReadableLinks<T>(value: T): T {
  return cleaned(value, false)
}

function cleaned<T>(value: T, keepsFaults: boolean): T {
  if (!isNode(value) || !isNode(value.root)) return value
  return { ...value, root: cleanNode(value.root, 0, keepsFaults) }
}

function cleanNode(node: Node, depth: number, keepsFaults: boolean): Node {
  if (!Array.isArray(node.children) || depth > deepest) return node
  return { ...node, children: node.children.flatMap((child) => cleanChild(child, depth + 1, keepsFaults)) }
}

function cleanChild(child: unknown, depth: number, keepsFaults: boolean): unknown[] {
  if (!isNode(child)) return [child]
  const node = cleanNode(child, depth, keepsFaults)
  if (!isWebLink(node)) return [node]
  const fields = isNode(node.fields) ? node.fields : {}
  const reading = readLink(fields.url)
  if (reading.kind === 'address') return [{ ...node, fields: { ...fields, url: reading.url } }]
  return reading.kind === 'fault' && keepsFaults ? [node] : wordsOf(node, String(fields.url ?? ''))
}

/** A footnote's number would run into the word before it. */
function wordsOf(node: Node, url: string): unknown[] {
  const children: unknown[] = Array.isArray(node.children) ? node.children : []
  const [only] = children
  if (url.startsWith('#') && children.length === 1 && isNode(only) && isFootnoteMark(only.text))
    return [{ ...only, text: `[${String(only.text).trim()}]` }]
  return children
}

/** The number, letter or sign that leads to a footnote, without brackets of its own. */
export function isFootnoteMark(text: unknown): boolean {
  return typeof text === 'string' && /^(\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡]{1,3})$/i.test(text.trim())
}

/** The links that lead nowhere, in their order. */
export function lostLinks(value: unknown): LostLink[] {
  return isNode(value) ? lostIn(value.root, 0) : []
}

function lostIn(node: unknown, depth: number): LostLink[] {
  if (!isNode(node) || depth > deepest) return []
  const within = Array.isArray(node.children)
    ? node.children.flatMap((child) => lostIn(child, depth + 1))
    : []
  const lost = lostLink(node)
  return lost ? [lost, ...within] : within
}

function lostLink(node: Node): LostLink | null {
  const fields = isNode(node.fields) ? node.fields : {}
  const words = textOf(node, 0)
  if (node.type === 'link' && fields.linkType === 'internal')
    return isNode(fields.doc) && fields.doc.value ? null : { words, url: '', kind: 'unchosen' }
  if (!isWebLink(node)) return null
  const { kind } = readLink(fields.url)
  return kind === 'script' || kind === 'fault' ? { words, url: String(fields.url), kind } : null
}

function textOf(node: unknown, depth: number): string {
  if (!isNode(node) || depth > deepest) return ''
  if (typeof node.text === 'string') return node.text
  return Array.isArray(node.children) ? node.children.map((child) => textOf(child, depth + 1)).join('') : ''
}

/** Every link but those to a document of the portal's. */
function isWebLink(node: Node): boolean {
  if (node.type !== 'link' && node.type !== 'autolink') return false
  return !(isNode(node.fields) && node.fields.linkType === 'internal')
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
