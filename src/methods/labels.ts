import type { Method, MethodAdoption } from '@/payload-types'

/** In the order the list of methods shows them. */
export const methodKinds: Record<Method['kind'], { one: string; many: string }> = {
  behandlingsmodel: { one: 'Behandlingsmodel', many: 'Behandlingsmodeller' },
  behandlingsmetode: { one: 'Behandlingsmetode', many: 'Behandlingsmetoder' },
  tilgang: { one: 'Tilgang', many: 'Tilgange' },
  udredning: { one: 'Udredning', many: 'Udredning' },
  screeningsredskab: { one: 'Screeningsredskab', many: 'Screeningsredskaber' },
  opsporingsredskab: { one: 'Opsporingsredskab', many: 'Opsporingsredskaber' },
  behandlingselement: { one: 'Element i behandling', many: 'Elementer i behandling' },
  'laegelig-behandling': { one: 'Lægelig behandling', many: 'Lægelig behandling' },
  forebyggelse: { one: 'Forebyggelse', many: 'Forebyggelse' },
  redskab: { one: 'Redskab', many: 'Andre redskaber' },
}

export const rankTexts: Record<NonNullable<Method['recommendationRank']>, string> = {
  anbefalet: 'Anbefalet',
  'anbefalet-ved-dobbeltdiagnose': 'Anbefalet ved mistanke om dobbeltdiagnose',
  'foreslaaet-udviklet': 'Foreslået udviklet',
  'skal-undersoeges': 'Skal undersøges nærmere',
  naevnt: 'Nævnt',
  'fravalgt-til-fordel-for-andre': 'Andre metoder foretrækkes',
}

export const adoptionTexts: Record<MethodAdoption['status'], string> = {
  'i-brug': 'I brug',
  overvejer: 'Overvejer',
  'vil-samarbejde': 'Vil gerne samarbejde',
  'ikke-aktuelt': 'Ikke aktuelt',
}

export const evidenceDimensions = [
  ['maalgruppe', 'Målgruppe'],
  ['metode', 'Metode'],
  ['implementering', 'Implementering'],
  ['effekt', 'Effekt'],
  ['oekonomi', 'Økonomi'],
] as const
