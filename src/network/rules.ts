/** The kinds of content that can be kept within the network, in the order members meet them. */
const kinds = [
  { kind: 'events', id: 'arrangementer', heading: 'Arrangementer', lead: null },
  { kind: 'experiences', id: 'erfaringer', heading: 'Erfaringer', lead: null },
  { kind: 'resources', id: 'vaerktoejer', heading: 'Værktøjer', lead: null },
  { kind: 'offers', id: 'tilbud', heading: 'Tilbud', lead: null },
  {
    kind: 'offersWithNotes',
    id: 'noter',
    heading: 'Tilbud med noter til netværket',
    lead: 'Tilbuddene er offentlige. Her kan du også læse de opmærksomhedspunkter, som kun er for netværket.',
  },
  { kind: 'contactPoints', id: 'kontaktpunkter', heading: 'Kontaktpunkter', lead: null },
] as const

type Kind = (typeof kinds)[number]['kind']
type Lists = Record<Kind, readonly unknown[]>

/** The kinds that there is something of, with how many. */
export function filledKinds(lists: Lists) {
  return kinds.map((kind) => ({ ...kind, count: lists[kind.kind].length })).filter(({ count }) => count > 0)
}

/** What there is nothing of, as a sentence; `null` when there is something of everything. */
export function emptyKindsText(lists: Lists): string | null {
  const names = kinds
    .filter(({ kind }) => lists[kind].length === 0)
    .map(({ heading }) => heading.toLowerCase())
  if (names.length === 0) return null
  const listed = names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} eller ${names.at(-1)}`
  return `Der er lige nu ingen ${listed}, som kun er for netværket.`
}
