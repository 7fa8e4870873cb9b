import { isRecord } from './refusal'

const mostLayers = 40

/** Whether a value is running text as the editor keeps it: nodes of a named type, with nodes in them. */
export function isRichText(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.root)) return false
  return value.root.type === 'root' && Array.isArray(value.root.children) && isNode(value.root, 0)
}

function isNode(value: unknown, layer: number): boolean {
  if (!isRecord(value) || layer > mostLayers || typeof value.type !== 'string') return false
  if ('text' in value && typeof value.text !== 'string') return false
  if ('fields' in value && !(isRecord(value.fields) && isHarmless(value.fields.url))) return false
  if (!('children' in value)) return true
  return Array.isArray(value.children) && value.children.every((child) => isNode(child, layer + 1))
}

/** A link leads to a page, a mail or a telephone; a browser would run what follows `javascript:`. */
function isHarmless(url: unknown): boolean {
  if (url === undefined || url === null) return true
  // A browser leaves out spaces and control characters before it reads the scheme.
  return (
    typeof url === 'string' && !/^(?!https?:|mailto:|tel:)[^/?#]*:/i.test(url.replace(/[\s\p{Cc}]/gu, ''))
  )
}
