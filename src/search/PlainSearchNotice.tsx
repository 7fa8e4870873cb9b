import { Notice } from '@/ui/Notice'
import { hasSearchEngine } from './engine'
import type { SearchResult } from './types'

/** Why something may be missing: the engine is down, or this portal is run without one. Also when there is too much to count. */
export function PlainSearchNotice({ cutOff }: Pick<SearchResult, 'cutOff'>) {
  const uncounted = cutOff ? ` ${uncountedTexts[cutOff]}` : ''
  if (!hasSearchEngine()) {
    return (
      <Notice tone="info" title="Søgningen er enkel her">
        Vi leder efter dine ord i titler og korte beskrivelser, så noget kan mangle.{uncounted}
      </Notice>
    )
  }
  return (
    <Notice tone="info" title="Søgningen er forenklet lige nu">
      Søgemaskinen svarer ikke. Vi har i stedet ledt efter dine ord i titler og korte beskrivelser, så noget
      kan mangle.{uncounted}
    </Notice>
  )
}

const uncountedTexts = {
  counts: 'Der er for meget til, at vi kan tælle det hele, så tallene ved filtrene kan være for lave.',
  total: 'Der er for meget til, at vi kan gå det hele igennem, så alle tal på siden kan være for lave.',
}
