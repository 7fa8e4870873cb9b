import { fold } from '../danish/fold'
import { excerptOf } from '../danish/highlight'
import type { QueryTerm } from '../danish/types'
import type { FilePage, Highlighted, SearchHit } from '../types'

type Named = { name: string; pages: FilePage[] }

export type FileExcerpt = { file: NonNullable<SearchHit['file']>; excerpt: Highlighted }

/** Characters around what was met. */
const excerptLength = 240

/** The first page, of all the files, that most of the terms are on, with a passage that shows it; `null` when none is. */
export function fileExcerpt(files: Named[], terms: readonly QueryTerm[]): FileExcerpt | null {
  const pages = files.flatMap(({ name, pages }) =>
    pages.map(({ label, text }) => ({ file: { name, page: label }, text, met: countMet(text, terms) })),
  )
  const likely = pages.filter(({ met }) => met > 0).sort((a, b) => b.met - a.met)
  for (const { file, text } of likely) {
    const excerpt = excerptOf(text, terms, excerptLength)
    if (excerpt) return { file, excerpt }
  }
  return null
}

/** Quick, and never too few: whether a term is met as the engine meets it is decided for the page that is shown. */
function countMet(text: string, terms: readonly QueryTerm[]): number {
  const folded = fold(text)
  return terms.filter(({ forms }) => forms.some((form) => folded.includes(form))).length
}
