import type { ArrayField, GroupField } from 'payload'
import { editorial } from './editorial'
import { joined, relation, relations } from './fields/relations'
import { richText } from './fields/richText'
import {
  ageRow,
  amount,
  choice,
  day,
  editorNoteField,
  longText,
  shortText,
  sourceRow,
  statements,
  summaryField,
} from './fields/text'
import { webAddressField } from './fields/webAddress'

const results: ArrayField = {
  name: 'results',
  type: 'array',
  label: 'Resultater',
  labels: { singular: 'Resultat', plural: 'Resultater' },
  fields: [
    longText('text', 'Resultat', { required: true }),
    {
      type: 'row',
      fields: [
        shortText('source', 'Kilde', { required: true }),
        amount('year', 'År', { min: 1900, max: 2100 }),
        amount('sampleSize', 'Antal personer (n)'),
      ],
    },
  ],
}

/** The five dimensions of Vidensdeklarationen. A dimension that nobody has rated stays empty. */
const evidenceDimensions = [
  ['maalgruppe', 'Målgruppe'],
  ['metode', 'Metode'],
  ['implementering', 'Implementering'],
  ['effekt', 'Effekt'],
  ['oekonomi', 'Økonomi'],
] as const

const evidence: GroupField = {
  name: 'evidence',
  type: 'group',
  label: 'Vidensdeklaration',
  admin: { description: 'Bedømmelsen A-D for hver dimension. Lad den stå tom, når metoden ikke er bedømt.' },
  fields: [
    ...evidenceDimensions.map(([name, label]) =>
      choice(name, label, [
        ['A', 'A'],
        ['B', 'B'],
        ['C', 'C'],
        ['D', 'D'],
      ]),
    ),
    shortText('source', 'Hvor bedømmelsen står'),
    day('ratedAt', 'Bedømt'),
  ],
}

export const Methods = editorial({
  slug: 'methods',
  labels: { singular: 'Metode', plural: 'Metoder' },
  group: 'Viden',
  description: 'Behandlingsmodeller, tilgange, screeningsredskaber og andre metoder.',
  titleField: 'name',
  columns: ['kind', 'recommendationRank'],
  defaultPopulate: { kind: true, name: true, slug: true, summary: true },
  fields: [
    shortText('name', 'Navn', { required: true }),
    choice(
      'kind',
      'Slags',
      [
        ['behandlingsmodel', 'Behandlingsmodel'],
        ['behandlingsmetode', 'Behandlingsmetode'],
        ['behandlingselement', 'Element i behandling'],
        ['tilgang', 'Tilgang'],
        ['screeningsredskab', 'Screeningsredskab'],
        ['opsporingsredskab', 'Opsporingsredskab'],
        ['udredning', 'Udredning'],
        ['forebyggelse', 'Forebyggelse'],
        ['laegelig-behandling', 'Lægelig behandling'],
        ['redskab', 'Redskab'],
      ],
      { required: true, index: true },
    ),
    summaryField,
    richText('description', 'Beskrivelse'),
    statements('facts', 'Det ved vi', 'Oplysning'),
    ageRow,
    shortText('ageNote', 'Note om alder'),
    relations('stages', 'Bekymringstrin', 'stages'),
    statements('requirements', 'Hvad den kræver', 'Krav', {
      description: 'Uddannelse, tid, licens, organisation.',
    }),
    statements('limitations', 'Forbehold', 'Forbehold'),
    results,
    evidence,
    choice(
      'recommendationRank',
      'Hvad anbefalingerne siger',
      [
        ['anbefalet', 'Anbefalet'],
        ['anbefalet-ved-dobbeltdiagnose', 'Anbefalet ved mistanke om dobbeltdiagnose'],
        ['foreslaaet-udviklet', 'Foreslået udviklet'],
        ['skal-undersoeges', 'Skal undersøges nærmere'],
        ['naevnt', 'Nævnt'],
        ['fravalgt-til-fordel-for-andre', 'Andre metoder foretrækkes'],
      ],
      { index: true },
    ),
    longText('contactText', 'Hvem man kan spørge'),
    {
      type: 'row',
      fields: [
        { name: 'contactEmail', type: 'email', label: 'Mail til spørgsmål' },
        relation('contactOrganisation', 'Aktør', 'organisations'),
      ],
    },
    {
      name: 'links',
      type: 'array',
      label: 'Links',
      labels: { singular: 'Link', plural: 'Links' },
      fields: [
        shortText('label', 'Tekst', { required: true }),
        webAddressField('url', 'Adresse', { required: true }),
        shortText('note', 'Note'),
        day('checkedAt', 'Kontrolleret'),
      ],
    },
    relations('legalReferences', 'Lovhjemler', 'legal-references'),
    sourceRow,
    editorNoteField,
    joined('recommendations', 'Anbefalinger', 'recommendations', 'methods', { sort: 'number' }),
    joined('adoptions', 'Kommuner', 'method-adoptions', 'method'),
    joined('offers', 'Tilbud', 'offers', 'methods', { sort: 'name' }),
    joined('resources', 'Værktøjer', 'resources', 'methods', { sort: 'title' }),
    joined('initiatives', 'Fælles initiativer', 'initiatives', 'methods', { sort: 'number' }),
    joined('events', 'Arrangementer', 'events', 'methods'),
    joined('experiences', 'Erfaringer', 'experiences', 'methods'),
  ],
})
