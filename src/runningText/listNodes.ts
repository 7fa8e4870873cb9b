import { type Line, type TypedItem, typedLists } from './typedLists'

type Node = Record<string, unknown>
/** A line of running text: the nodes in it, and the paragraph it stands in. */
type TextLine = { nodes: Node[]; paragraph: Node }

const deepest = 60

/**
 * Running text, as the editor keeps it, with lists where bullets or numbers are typed, whether each line is a paragraph or they
 * stand in one with line breaks between: as it comes from a mail, an import or a paste of plain text. What is a list is one.
 */
export function withTypedLists<T>(value: T): T {
  if (!isNode(value) || !isNode(value.root)) return value
  return { ...value, root: within(value.root, 0) }
}

function within(node: Node, depth: number): Node {
  if (!Array.isArray(node.children) || depth > deepest || node.type === 'list') return node
  const children = node.children.map((child: unknown) => (isNode(child) ? within(child, depth + 1) : child))
  return { ...node, children: holdsParagraphs.has(String(node.type)) ? withLists(children) : children }
}

const holdsParagraphs = new Set(['root', 'tablecell'])

function withLists(children: unknown[]): unknown[] {
  const parts = children.flatMap((child): (TextLine | unknown)[] =>
    isParagraph(child) ? linesOf(child) : [child],
  )
  const lines = parts.map((part): Line => (isLine(part) ? lineOf(part) : null))
  const items = new Map(typedLists(lines).map((item) => [item.line, item]))
  if (items.size === 0) return children
  const out: unknown[] = []
  let list = null as { key: string; items: Item[] } | null
  const close = () => {
    if (list) out.push(listNode(list.items, 1))
    list = null
  }
  const waiting: unknown[] = []
  for (const [at, part] of parts.entries()) {
    const item = items.get(at)
    if (isLine(part) && item) {
      if (list?.key !== item.list) {
        close()
        out.push(...waiting)
      }
      // An empty line between items is no item.
      waiting.length = 0
      list ??= { key: item.list, items: [] }
      list.items.push({ ...item, part })
    } else if (list && isLine(part) && (lines[at]?.text ?? '').trim() === '') waiting.push(part)
    else {
      close()
      out.push(...waiting.splice(0), part)
    }
  }
  close()
  out.push(...waiting)
  return joined(out)
}

type Item = TypedItem & { part: TextLine }

/** Lines that are no items stand in their paragraph again. */
function joined(parts: unknown[]): unknown[] {
  const out: unknown[] = []
  let last: TextLine | null = null
  for (const part of parts) {
    if (!isLine(part)) out.push(part)
    else if (last?.paragraph === part.paragraph) {
      const before = out.pop() as Node
      const children = [...(before.children as unknown[]), { type: 'linebreak', version: 1 }, ...part.nodes]
      out.push({ ...before, children })
    } else out.push({ ...part.paragraph, children: part.nodes })
    last = isLine(part) ? part : null
  }
  return out
}

function listNode(items: Item[], level: number): Node {
  const [first] = items
  const isNumbered = items.find((item) => item.level === level)?.isNumbered ?? first?.isNumbered ?? false
  const children: Node[] = []
  let value = 1
  for (let at = 0; at < items.length; ) {
    const item = items[at]
    if (!item) break
    if (item.level <= level) {
      children.push(itemNode(withoutStart(item.part.nodes, item.taken), item, value, level))
      value += 1
      at += 1
      continue
    }
    let end = at
    while ((items[end]?.level ?? 0) > level) end += 1
    children.push(itemNode([listNode(items.slice(at, end), level + 1)], item, value, level))
    at = end
  }
  return {
    ...common(first),
    type: 'list',
    children,
    indent: 0,
    listType: isNumbered ? 'number' : 'bullet',
    start: 1,
    tag: isNumbered ? 'ol' : 'ul',
  }
}

function itemNode(children: Node[], item: Item, value: number, level: number): Node {
  return { ...common(item), type: 'listitem', children, indent: level - 1, value }
}

const common = (item?: Item) => ({
  direction: item?.part.paragraph.direction ?? null,
  format: '',
  version: 1,
})

function linesOf(paragraph: Node): TextLine[] {
  const lines: TextLine[] = [{ nodes: [], paragraph }]
  for (const child of paragraph.children as Node[]) {
    if (child.type === 'linebreak') lines.push({ nodes: [], paragraph })
    else lines.at(-1)?.nodes.push(child)
  }
  return lines
}

function lineOf({ nodes, paragraph }: TextLine): Line {
  const indent = Number(paragraph.indent) || 0
  return { text: nodes.map(textOf).join(''), ...(indent > 0 ? { indent } : {}) }
}

/** What is no text is a sign of its own, so that a line with only a picture is not empty. */
function textOf(node: Node): string {
  if (typeof node.text === 'string') return node.text
  return Array.isArray(node.children) ? node.children.filter(isNode).map(textOf).join('') : '\ufffc'
}

/** The nodes of a line without the first signs of its text. */
function withoutStart(nodes: Node[], taken: number): Node[] {
  let left = taken
  const shorten = (node: Node): Node[] => {
    if (left === 0) return [node]
    if (typeof node.text === 'string') {
      const text = node.text.slice(left)
      left -= node.text.length - text.length
      return text ? [{ ...node, text }] : []
    }
    if (!Array.isArray(node.children)) return [node]
    const children = node.children.filter(isNode).flatMap(shorten)
    return children.length > 0 ? [{ ...node, children }] : []
  }
  return nodes.flatMap(shorten)
}

function isParagraph(value: unknown): value is Node & { children: Node[] } {
  return (
    isNode(value) &&
    value.type === 'paragraph' &&
    Array.isArray(value.children) &&
    value.children.every(isNode)
  )
}

function isLine(part: unknown): part is TextLine {
  return isNode(part) && 'paragraph' in part && 'nodes' in part
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
