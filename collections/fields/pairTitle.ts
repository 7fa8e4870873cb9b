import type { CollectionAfterReadHook, TextField } from 'payload'

/**
 * A readable title for a row that stands for a subject in a municipality: `Fælles indgang – Hjørring`. Both are virtual:
 * read through the relations, never stored. Payload takes a virtual field as a title only when it follows a relation, so
 * the municipality is put on afterwards, by {@link completePairTitle}.
 */
export function pairTitleFields(subject: `${string}.${string}`, description: string): TextField[] {
  return [
    { name: 'title', type: 'text', label: 'Titel', virtual: subject, admin: { description } },
    {
      name: 'municipalityName',
      type: 'text',
      label: 'Kommunens navn',
      virtual: 'municipality.name',
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
  ]
}

export const completePairTitle: CollectionAfterReadHook = ({ doc }) =>
  doc.title && doc.municipalityName ? { ...doc, title: `${doc.title} – ${doc.municipalityName}` } : doc
