/** The two pages one can search on. What a search may find follows from who asks, never from the page. */
export const searchPlaces = {
  public: { path: '/soeg', title: 'Søg', label: 'Søg i hele portalen' },
  network: { path: '/netvaerk/soeg', title: 'Søg i netværket', label: 'Søg i portalen og netværket' },
} as const

export type SearchPlace = (typeof searchPlaces)[keyof typeof searchPlaces]

/** Where the field asks for suggestions while somebody types. */
export function suggestionsPath(place: SearchPlace): string {
  return `${place.path}/forslag`
}
