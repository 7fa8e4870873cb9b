import { cache } from 'react'
import { listLegalReferences } from '@/legal/queries'
import { listMethods } from '@/methods/queries'
import { wayInChoices, whoTexts } from '@/offers/labels'
import { filterChoices } from '@/offers/queries'
import { searchCollections } from './collections'
import { typeTexts } from './labels'
import type { FacetName } from './types'

export type Choice = { value: string; label: string }
export type SearchChoices = Record<FacetName, Choice[]>

/** Everything a search can be narrowed to, in the order it is shown. */
export const searchChoices = cache(async (): Promise<SearchChoices> => {
  const [{ municipalities, stages, types }, methods, laws] = await Promise.all([
    filterChoices(),
    listMethods(),
    listLegalReferences(),
  ])
  return {
    type: searchCollections.map((value) => ({ value, label: typeTexts[value].many })),
    kommune: municipalities.map(named),
    trin: stages.map(named),
    tilbudstype: types.map(named),
    vejind: wayInChoices.map(({ label, value }) => ({ value, label })),
    metode: methods.map(named),
    hvem: Object.entries(whoTexts).map(([value, text]) => ({ value, label: capitalised(text) })),
    lov: laws.map(({ section, law, slug }) => ({ value: slug, label: `${law} ${section}` })),
  }
})

function named({ name, slug }: { name: string; slug: string }): Choice {
  return { value: slug, label: name }
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
}
