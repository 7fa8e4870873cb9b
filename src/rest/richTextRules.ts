import { readLink } from '@/lib/linkAddress'
import { wholeAddress } from '@/runningText/linkFault'
import { lostLinks } from '@/runningText/links'
import { isRecord, Refusal, shown } from './refusal'

const mostLayers = 40

/** Whether a value is running text as the editor keeps it: nodes of a named type, with nodes in them. */
export function isRichText(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.root)) return false
  return value.root.type === 'root' && Array.isArray(value.root.children) && isNode(value.root, 0)
}

function isNode(value: unknown, layer: number): boolean {
  if (!isRecord(value) || layer > mostLayers || typeof value.type !== 'string') return false
  if ('text' in value && typeof value.text !== 'string') return false
  if (!isHarmless(value)) return false
  if (!('children' in value)) return true
  return Array.isArray(value.children) && value.children.every((child) => isNode(child, layer + 1))
}

/** What is no link, and has an address all the same, may not have one that a browser would run. */
function isHarmless({ fields, type }: Record<string, unknown>): boolean {
  if (fields === undefined) return true
  if (!isRecord(fields)) return false
  const { url } = fields
  if (url === undefined || url === null) return true
  return typeof url === 'string' && (isLink(type) || readLink(url).kind !== 'script')
}

const isLink = (type: unknown) => type === 'link' || type === 'autolink'

/** Refuses a text with a link that a browser would run, and names the link. Others that lead nowhere are cleaned when they are kept. */
export function assertLinks(label: string, value: unknown): void {
  const script = lostLinks(value).find(({ kind }) => kind === 'script')
  if (!script) return
  const link = script.words.trim() ? `linket «${shown(script.words.trim())}»` : 'et link uden tekst'
  throw new Refusal(
    `I feltet «${label}» fører ${link} til «${shown(script.url)}», som ikke er en adresse. ${wholeAddress}`,
  )
}
