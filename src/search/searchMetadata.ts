import type { Metadata } from 'next'
import { metadataFor } from '@/content/metadata'
import { chosenPlaces } from './activeSearchFilters'
import { answerSearch } from './answerSearch'
import { searchChoices } from './choices'
import type { SearchPlace } from './places'
import type { SearchRequest } from './schema'
import { searchTitle } from './searchTexts'

/** The title with what was searched for and how much was found. No search engine should list it. */
export async function searchMetadata(
  { path, title }: SearchPlace,
  request: SearchRequest,
): Promise<Metadata> {
  const [answer, choices] = await Promise.all([answerSearch(request), searchChoices()])
  if (answer.isRefused) return metadataFor({ title, path, isHidden: true })
  const found = searchTitle(request, {
    title,
    page: answer.page,
    total: answer.result.total,
    isAtLeast: answer.result.cutOff === 'total',
    municipalities: chosenPlaces(request, choices),
  })
  return metadataFor({ title: found, path, isHidden: true })
}
