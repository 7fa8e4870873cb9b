import { levelOf, takeFirst } from './pastedMarks'
import { type TypedItem, typedLists } from './typedLists'

/** A line as a reader sees it: the nodes between two line breaks, or two blocks. `null` for what parts two lines for good. */
type HtmlLine = { nodes: Node[]; block: Element; text: string; skipped: number; indent?: number } | null

const inline =
  /^(?:A|ABBR|B|BDI|BDO|BIG|CITE|CODE|DFN|EM|FONT|I|INS|KBD|LABEL|MARK|Q|S|SAMP|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR|O:P|ST1:.*)$/
/** Blocks that part nothing: one may hold several lines, or one line may stand in each. */
const plainBlock = /^(?:P|DIV|SECTION|ARTICLE|MAIN|CENTER)$/

/**
 * Puts the lines of a typed list in paragraphs after each other that say they are items, wherever they stood: in paragraphs or
 * blocks of their own, or in one with line breaks between. Other lines stay as they are.
 */
export function partTypedLists(body: HTMLElement): void {
  const lines: HtmlLine[] = []
  collect(body, lines)
  const lists = new Map<string, { item: TypedItem; line: NonNullable<HtmlLine> }[]>()
  for (const item of typedLists(lines)) {
    const line = lines[item.line]
    if (line) lists.set(item.list, [...(lists.get(item.list) ?? []), { item, line }])
  }
  for (const list of lists.values()) moveTogether(list)
}

function collect(block: Element, lines: HtmlLine[]): void {
  let nodes: Node[] = []
  const end = () => {
    const whole = nodes.map((node) => node.textContent ?? '').join('')
    // How the source is indented, nobody sees.
    const text = whole.replace(/^[ \n\t\r]+/, '')
    if (nodes.length > 0)
      lines.push({ nodes, block, text, skipped: whole.length - text.length, ...indentOf(block) })
    nodes = []
  }
  for (const node of [...block.childNodes]) {
    if (node.nodeType === 8) continue
    if (node.nodeType !== 1) {
      nodes.push(node)
      continue
    }
    const element = node as Element
    if (element.tagName === 'BR') end()
    else if (
      inline.test(element.tagName) &&
      !element.querySelector('p, div, ul, ol, table, br, h1, h2, h3, h4')
    )
      nodes.push(element)
    else {
      end()
      if (isOfAProgram(element)) lines.push(null)
      else if (plainBlock.test(element.tagName) || inline.test(element.tagName)) collect(element, lines)
      else {
        lines.push(null)
        if (!/^(?:UL|OL|H\d)$/.test(element.tagName)) collect(element, lines)
        lines.push(null)
      }
    }
  }
  end()
}

/** Word's own marks say more than what is typed. */
function isOfAProgram(element: Element): boolean {
  return (
    /MsoList|ListParagraph|ListContainerWrapper/i.test(element.getAttribute('class') ?? '') ||
    /mso-list:\s*l\d/i.test(element.getAttribute('style') ?? '') ||
    element.hasAttribute('data-list')
  )
}

/** Half an inch to a level, as the programs indent. */
function indentOf(block: Element): { indent?: number } {
  const indent = levelOf(block) - 1
  return indent > 0 ? { indent } : {}
}

type Member = { item: TypedItem; line: NonNullable<HtmlLine> }

function moveTogether(list: Member[]): void {
  const [first] = list[0]?.line.nodes ?? []
  const { ownerDocument } = list[0]?.line.block ?? {}
  if (!first || !ownerDocument) return
  const place = ownerDocument.createComment('list')
  first.parentNode?.insertBefore(place, first)
  if (tagBefore(place) === 'BR') place.previousSibling?.remove()
  const blocks = new Set<Element>([...list.map(({ line }) => line.block), ...openAt(place)])
  for (const { item, line } of list) {
    const paragraph = ownerDocument.createElement('p')
    paragraph.setAttribute('data-list', item.isNumbered ? 'ol' : 'ul')
    paragraph.setAttribute('data-level', String(item.level))
    const after = line.nodes.at(-1)?.nextSibling
    if (after && 'tagName' in after && after.tagName === 'BR') after.remove()
    const wrapper = inline.test(line.block.tagName) ? (line.block.cloneNode(false) as Element) : paragraph
    wrapper.append(...line.nodes)
    if (wrapper !== paragraph) paragraph.append(wrapper)
    takeFirst(paragraph, item.taken + line.skipped)
    place.before(paragraph)
  }
  place.remove()
  for (const block of blocks) removeEmpty(block)
}

const tagBefore = ({ previousSibling }: Node) =>
  previousSibling && 'tagName' in previousSibling ? previousSibling.tagName : null

/** Parts the paragraph, and what is within it, where the place is; gives the parts. */
function openAt(place: Comment): Element[] {
  const parts: Element[] = []
  for (;;) {
    const parent = place.parentElement
    if (!parent || !(parent.tagName === 'P' || inline.test(parent.tagName))) return parts
    const tail = parent.cloneNode(false) as Element
    while (place.nextSibling) tail.append(place.nextSibling)
    parent.after(place, tail)
    parts.push(parent, tail)
  }
}

function removeEmpty(block: Element): void {
  for (let each: Element | null = block; each && each.tagName !== 'BODY'; ) {
    const isEmpty = !(each.textContent ?? '').trim() && !each.querySelector('br, hr, table, ul, ol')
    if (!isEmpty || /^T[DHR]$/.test(each.tagName)) return
    const parent: Element | null = each.parentElement
    each.remove()
    each = parent
  }
}
