type Values = Record<string, unknown>

/** Every text in a value, whatever its shape: keys too, and a paragraph of running text as one, whatever parts of it are bold. */
export function textsIn(value: unknown): string[] {
  // Dates and the ids of MongoDB become text.
  const stored: unknown = JSON.parse(JSON.stringify(value ?? null))
  return textsOf(stored)
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (!isValues(value)) return []
  if ('children' in value && Array.isArray(value.children)) return [runningText(value), ...besideText(value)]
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)])
}

const inline = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock'])

/** Stands between paragraphs: the last word of one and the first of the next are no name. */
const paragraphEnd = '¶'

function runningText(node: unknown): string {
  if (!isValues(node)) return ''
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak' || node.type === 'tab') return ' '
  const text = childrenOf(node).map(runningText).join('')
  return inline.has(String(node.type)) ? text : `${paragraphEnd}${text}${paragraphEnd}`
}

/** What stands in a node but is not read as its text: where a link leads, and the fields of a block. */
function besideText(node: Values): string[] {
  const { children: _children, text: _text, ...rest } = node
  return [...textsOf(rest), ...childrenOf(node).filter(isValues).flatMap(besideText)]
}

function childrenOf({ children }: Values): unknown[] {
  return Array.isArray(children) ? children : []
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
