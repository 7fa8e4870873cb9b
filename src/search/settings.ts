import type { Settings } from 'meilisearch'
import { engineSynonyms } from './danish/synonyms'
import type { SearchDocument } from './document'
import type { SearchTuning } from './tuning'
import { ageAttributes, facetAttributes } from './types'

type Attribute = keyof SearchDocument

/** What is searched, the most telling first. All of it is analysed; what is shown is not searched. */
const searchable: Attribute[] = [
  'titleWords',
  'titleParts',
  'labelWords',
  'summaryWords',
  'summaryParts',
  'bodyWords',
  'bodyParts',
  'fileWords',
]

/** Shown, or needed to show. What is searched stays in the engine. */
export const shownAttributes: Attribute[] = [
  'id',
  'readers',
  'type',
  'title',
  'summary',
  'body',
  'namedMunicipalities',
  'path',
  'freshness',
  'confirmedAt',
  'offerState',
  'hasFiles',
]

const filterable: Attribute[] = [
  'id',
  'readers',
  'ages',
  'agesFrom',
  // Each age within `…At` is an attribute of its own.
  ...Object.values(ageAttributes).flat(),
  ...Object.values(facetAttributes),
]

/** The index's settings: this code and the words the secretariat keeps, never set by hand. */
export function indexSettings({ oneWay, synonyms }: Pick<SearchTuning, 'oneWay' | 'synonyms'>) {
  return {
    searchableAttributes: searchable,
    displayedAttributes: [...shownAttributes, 'files', 'updatedAt', 'stamp'],
    filterableAttributes: filterable,
    sortableAttributes: ['sortName', 'confirmed', 'rank', 'tier'],
    // Set out in full, so that an upgrade of the engine doesn't change what is found first.
    rankingRules: [
      'sort',
      'words',
      'typo',
      'tier:asc',
      // What was typed before what it is a synonym or only the beginning of.
      'exactness',
      'attribute',
      'rank:asc',
      'proximity',
      'sortName:asc',
    ],
    typoTolerance: {
      enabled: true,
      // Stems are shorter than the words people type.
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 8 },
      disableOnNumbers: true,
    },
    synonyms: engineSynonyms(synonyms, oneWay),
    faceting: { maxValuesPerFacet: 300 },
    pagination: { maxTotalHits: 100_000 },
  } satisfies Settings
}
