import type { SearchCollection } from './collections'

/** What a hit is, for its label and for the filter. */
export const typeTexts: Record<SearchCollection, { one: string; many: string }> = {
  recommendations: { one: 'Anbefaling', many: 'Anbefalinger' },
  methods: { one: 'Metode', many: 'Metoder' },
  offers: { one: 'Tilbud', many: 'Tilbud' },
  municipalities: { one: 'Kommune', many: 'Kommuner' },
  stages: { one: 'Bekymringstrin', many: 'Bekymringstrin' },
  initiatives: { one: 'Fælles initiativ', many: 'Fælles initiativer' },
  resources: { one: 'Værktøj', many: 'Værktøjer' },
  events: { one: 'Arrangement', many: 'Arrangementer' },
  experiences: { one: 'Erfaring', many: 'Erfaringer' },
  organisations: { one: 'Aktør', many: 'Aktører' },
  'legal-references': { one: 'Lovhjemmel', many: 'Lovhjemler' },
  surveys: { one: 'Tal', many: 'Tal' },
  pages: { one: 'Side', many: 'Sider' },
}
