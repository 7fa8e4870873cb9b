import { readLink } from '@/lib/linkAddress'
import { isFootnoteMark } from './links'

/** Links that lead somewhere get their address in its one form; of the others, the words stay. */
export function cleanPastedLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a')) {
    const written = link.getAttribute('href')
    const reading = readLink(written)
    if (reading.kind === 'address') link.setAttribute('href', reading.url)
    // What was mistyped is for whoever pasted it to mend, and is told of by its words.
    else if (reading.kind !== 'fault') putWords(link, written ?? '')
  }
}

/** A footnote's number would run into the word before it. */
function putWords(link: HTMLAnchorElement, href: string): void {
  const words = link.textContent ?? ''
  if (href.startsWith('#') && isFootnoteMark(words)) {
    const raised = link.closest('sup')
    const place = raised && raised.textContent === words ? raised : link
    place.replaceWith(`[${words.trim()}]`)
  } else link.replaceWith(...link.childNodes)
}
