import { cleanPastedLinks } from './pastedLinks'
import { makeLists } from './pastedLists'

/** What parses HTML: the browser's own, or a test's. */
export type HtmlParser = Pick<DOMParser, 'parseFromString'>

/**
 * What is copied from Word, Outlook, LibreOffice, Google Docs or a page, as the editor should read it: lists are lists, links lead
 * where a reader can go or are words, footnotes keep their text, and what the program wrote for itself is gone.
 */
export function cleanPastedHtml(html: string, parser: HtmlParser): string {
  const document = parser.parseFromString(html, 'text/html')
  const { body } = document
  // Word says in its style sheet which lists are numbered.
  const styles = [...document.querySelectorAll('style')]
    .map(({ textContent }) => textContent ?? '')
    .join('\n')
  dropWhatIsNotText(body)
  cleanPastedLinks(body)
  makeLists(body, styles)
  for (const comment of commentsIn(body)) comment.remove()
  fitHeadings(body)
  dropEmptyParagraphs(body)
  return body.innerHTML
}

/** Style sheets, remarks in the margin, text that was struck out when changes were tracked, pictures on somebody's machine. */
const notText = [
  'style',
  'script',
  'meta',
  'link',
  'title',
  'xml',
  'template',
  'img',
  'del',
  'a.msocomanchor',
  '.MsoCommentReference',
  '[id^="_anchor_"]',
  '[id^="_com_"]',
].join(',')

function dropWhatIsNotText(body: HTMLElement): void {
  for (const element of body.querySelectorAll(notText)) element.remove()
  for (const element of [...body.querySelectorAll<HTMLElement>('[style]')]) {
    const style = element.getAttribute('style') ?? ''
    if (/mso-element:\s*comment|mso-hide:\s*all|display:\s*none/i.test(style)) element.remove()
  }
  // Google Docs puts all of it in one bold that isn't.
  for (const element of body.querySelectorAll('b[id^="docs-internal-guid"], ins')) unwrap(element)
}

/** An element's content stands in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** In Word's HTML, what only some programs should read stands between comments. */
export function commentsIn(node: Node): ChildNode[] {
  return [...node.childNodes].flatMap((child) => (child.nodeType === 8 ? [child] : commentsIn(child)))
}

/** A page has its own heading of the first level, and the editor knows three below it. */
const fitting = { h1: 'h2', h5: 'h4', h6: 'h4' } as const

function fitHeadings(body: HTMLElement): void {
  for (const [from, to] of Object.entries(fitting))
    for (const heading of body.querySelectorAll(from)) {
      const other = body.ownerDocument.createElement(to)
      other.append(...heading.childNodes)
      heading.replaceWith(other)
    }
}

function dropEmptyParagraphs(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4'))
    if (!(paragraph.textContent ?? '').trim() && !paragraph.querySelector('table, ul, ol')) paragraph.remove()
}
