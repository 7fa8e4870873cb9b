export type PageSlot = number | 'gap-before' | 'gap-after'

/** The page numbers worth showing: the first, the last, the current and its neighbours, with gaps between. */
export function pageNumbers(page: number, pages: number): PageSlot[] {
  const around = [page - 1, page, page + 1].filter((number) => number > 1 && number < pages)
  const first = around[0] ?? pages
  const last = around.at(-1) ?? 1
  const slots: PageSlot[] = [1]
  if (first > 2) slots.push('gap-before')
  slots.push(...around)
  if (around.length > 0 && last < pages - 1) slots.push('gap-after')
  if (pages > 1) slots.push(pages)
  return slots
}
