import { type FlattenedField, flattenAllFields } from 'payload'
import { expect, test } from 'vitest'
import { Events } from '../../collections/Events'
import { Offers } from '../../collections/Offers'
import { toSearchDocument } from './document'
import { textFieldsOf } from './documentText'

const base = { id: 1, updatedAt: '2026-11-22T12:00:00.000Z' }

function entryOf(collection: typeof Events | typeof Offers, doc: Record<string, unknown>) {
  return toSearchDocument(
    collection === Events ? 'events' : 'offers',
    { ...base, ...doc },
    {
      reader: 'public',
      files: [],
      vocabulary: new Map(),
      allMunicipalities: [],
      textFields: textFieldsOf(flattenAllFields({ fields: collection.fields })),
      now: new Date(base.updatedAt),
    },
  )
}

function richTextOf(text: string) {
  const children = [{ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text }] }]
  return { root: { type: 'root', version: 1, children } }
}

/** A value of each field that holds words, with a word of its own, and the word by the field's path. */
function plant(fields: FlattenedField[], words: Map<string, string>, at = ''): Record<string, unknown> {
  const word = (path: string) => {
    const letters = [words.size / 26, words.size % 26].map((place) => String.fromCharCode(97 + place))
    words.set(path, `Wbq${letters.join('')}qbw`)
    return words.get(path)
  }
  const planted = (field: FlattenedField, path: string): unknown => {
    switch (field.type) {
      case 'number':
      case 'date':
      case 'checkbox':
        return undefined
      case 'array':
        return [plant(field.flattenedFields, words, `${path}.`)]
      case 'richText':
        return richTextOf(`Et ${word(path)} i teksten`)
      case 'select':
        return word(path)
      case 'relationship':
        return [{ id: 1, slug: 'et-navn', title: word(path) }]
      case 'upload':
        return { id: 1, createdAt: '', alt: word(path) }
      default:
        return `Et ${word(path)} her`
    }
  }
  return Object.fromEntries(fields.map((field) => [field.name, planted(field, at + field.name)]))
}

test('of an event only what its page says to everybody can be found; a new field is not, until it is listed', () => {
  const words = new Map<string, string>()
  const doc = plant(flattenAllFields({ fields: Events.fields }), words)
  const { path, ...entry } = entryOf(Events, doc)
  const said = JSON.stringify(entry).toLowerCase()
  const found = [...words].filter(([, word]) => said.includes(word.toLowerCase())).map(([field]) => field)
  expect(found.toSorted()).toEqual(
    [
      'title',
      'summary',
      'stateNote',
      'programme',
      'targetGroup',
      'municipalities',
      'place',
      'address',
      'methods',
      'recommendations',
      'initiative',
      'organiser',
      'contactFunction',
      'costSplit',
      'materials.title',
    ].toSorted(),
  )
  for (const silent of [
    'questions.label',
    'evaluationQuestions.label',
    'certificateText',
    'quotas.municipality',
    'onlineLink',
    'participantMaterials.title',
  ])
    expect(words.has(silent), silent).toBe(true)
})

test('a single word is kept where somebody wrote it, and left out where it was chosen', () => {
  expect(entryOf(Events, { place: 'Fuglehuset', state: 'aaben', attendanceMode: 'fysisk' }).body).toBe(
    'Fuglehuset',
  )
  const offer = {
    kind: 'tilbud',
    providerText: 'rusmiddelcenter',
    addresses: [{ id: 'a1', name: 'Rådhuset', street: 'Havnegade 4', city: 'Hirtshals' }],
    accessRoutes: [{ id: 'b2', how: 'visiteret', who: ['ung'], label: 'Voksne' }],
    openingHours: [{ day: 'mandag', from: '09:30', to: '15:00' }],
    source: '2024',
  }
  expect(entryOf(Offers, offer).body.split('\n')).toEqual([
    'rusmiddelcenter',
    'Rådhuset',
    'Havnegade 4',
    'Hirtshals',
    'Voksne',
  ])
})

test('an offer is found by what its ways in are called, and shows none of it as its text', () => {
  const entry = entryOf(Offers, { accessRoutes: [{ how: 'visiteret', anonymous: 'ja', who: ['foraeldre'] }] })
  expect(entry.bodyWords).toMatch(/anonym/)
  expect(entry.bodyWords).toMatch(/visit/)
  expect(entry.bodyWords).toMatch(/paror/)
  expect(entry.body).toBe('')
})
