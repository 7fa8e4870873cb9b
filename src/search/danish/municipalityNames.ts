import { fold } from './fold'
import { aars, isAars, places } from './places'
import { stemOf } from './stem'

const names = `Brønderslev Frederikshavn Hjørring Jammerbugt Læsø Mariagerfjord Morsø Mors Rebild Thisted Vesthimmerland
  Vesthimmerlands Aalborg`
const towns = [...places.keys()]
  .flatMap((name) => name.split(/[\s-]/).at(-1) ?? [])
  .filter((word) => !isAars(word))
const stems = new Set([...[...names.split(/\s+/), ...towns].map((name) => stemOf(fold(name))), aars])
const kommune = stemOf('kommune')

/** @param stem of a word: of a municipality, or of a town in one. Beside it *kommune* says nothing more. */
export function isMunicipality(stem: string | undefined): boolean {
  return stem !== undefined && stems.has(stem)
}

export function isWordForMunicipality(stem: string): boolean {
  return stem === kommune
}
