type Page = EventTarget & { document: { querySelectorAll: (selector: string) => Iterable<Folded> } }
type Folded = Pick<HTMLDetailsElement, 'childElementCount' | 'open'>

/**
 * Unfolds what is folded while a page is printed, for browsers that can't be told so in CSS. A switch without anything
 * folded under it is left.
 *
 * @returns what ends it
 */
export function unfoldWhilePrinting(page: Page): () => void {
  let unfolded: Folded[] = []
  const unfold = () => {
    const folded = [...page.document.querySelectorAll('details:not([open])')].filter(
      ({ childElementCount }) => childElementCount > 1,
    )
    for (const each of folded) each.open = true
    unfolded = [...unfolded, ...folded]
  }
  const foldAgain = () => {
    for (const each of unfolded) each.open = false
    unfolded = []
  }
  page.addEventListener('beforeprint', unfold)
  page.addEventListener('afterprint', foldAgain)
  return () => {
    page.removeEventListener('beforeprint', unfold)
    page.removeEventListener('afterprint', foldAgain)
  }
}
