import type {
  ArrayField,
  DateField,
  NumberField,
  NumberFieldSingleValidation,
  RowField,
  SelectField,
  TextareaField,
  TextField,
} from 'payload'
import { number } from 'payload/shared'
import { z } from 'zod'
import { staffField } from '@/access/predicates'

/** Fields of one value, to which a rule for one value can be added. */
export type OneText = Extract<TextField, { hasMany?: false | undefined }>
type OneNumber = Extract<NumberField, { hasMany?: false | undefined }>

type Description = { description?: string }

export function shortText(
  name: string,
  label: string,
  options: Description & { required?: boolean } = {},
): OneText {
  return {
    name,
    type: 'text',
    label,
    required: options.required ?? false,
    maxLength: 300,
    admin: options.description ? { description: options.description } : {},
  }
}

export function longText(
  name: string,
  label: string,
  options: Description & { required?: boolean; maxLength?: number } = {},
): TextareaField {
  return {
    name,
    type: 'textarea',
    label,
    required: options.required ?? false,
    maxLength: options.maxLength ?? 4000,
    admin: options.description ? { description: options.description } : {},
  }
}

/** One or two sentences for cards, search hits and the page's description. */
export const summaryField: TextareaField = longText('summary', 'Kort om', {
  maxLength: 320,
  description: 'En eller to sætninger. Vises på kort, i søgning og som sidens beskrivelse.',
})

export function amount(
  name: string,
  label: string,
  options: Description & { min?: number; max?: number } = {},
): OneNumber {
  return {
    name,
    type: 'number',
    label,
    min: options.min ?? 0,
    ...(options.max === undefined ? {} : { max: options.max }),
    admin: options.description ? { description: options.description } : {},
  }
}

export function day(name: string, label: string, options: Description = {}): DateField {
  return {
    name,
    type: 'date',
    label,
    admin: {
      date: { pickerAppearance: 'dayOnly' },
      ...(options.description ? { description: options.description } : {}),
    },
  }
}

export function moment(
  name: string,
  label: string,
  options: Description & { required?: boolean } = {},
): DateField {
  return {
    name,
    type: 'date',
    label,
    required: options.required ?? false,
    admin: {
      date: { pickerAppearance: 'dayAndTime' },
      ...(options.description ? { description: options.description } : {}),
    },
  }
}

type Choices = readonly (readonly [value: string, label: string])[]

export function choice(
  name: string,
  label: string,
  choices: Choices,
  options: Description & { required?: boolean; defaultValue?: string; index?: boolean } = {},
): SelectField {
  return {
    name,
    type: 'select',
    label,
    options: choices.map(([value, text]) => ({ value, label: text })),
    required: options.required ?? false,
    ...(options.defaultValue ? { defaultValue: options.defaultValue } : {}),
    ...(options.index ? { index: true } : {}),
    admin: options.description ? { description: options.description } : {},
  }
}

export function choices(name: string, label: string, list: Choices, options: Description = {}): SelectField {
  return { ...choice(name, label, list, options), hasMany: true } as SelectField
}

/** Yes, no, or empty: empty means that nobody has said, and is shown as *ikke oplyst*. */
export function yesNoUnknown(name: string, label: string, options: Description = {}): SelectField {
  return choice(
    name,
    label,
    [
      ['ja', 'Ja'],
      ['nej', 'Nej'],
    ],
    { description: options.description ?? 'Lad feltet stå tomt, når det ikke er oplyst.' },
  )
}

/** A list of short statements, one row each. */
export function statements(
  name: string,
  label: string,
  singular: string,
  options: Description = {},
): ArrayField {
  return {
    name,
    type: 'array',
    label,
    labels: { singular, plural: label },
    admin: { initCollapsed: true, ...(options.description ? { description: options.description } : {}) },
    fields: [{ name: 'text', type: 'textarea', label: singular, required: true, maxLength: 1200 }],
  }
}

const youngest = z.object({ ageMin: z.number().nullish() })

const notBelowYoungest: NumberFieldSingleValidation = (value, options) => {
  const from = youngest.safeParse(options.siblingData).data?.ageMin
  return typeof value === 'number' && typeof from === 'number' && value < from
    ? 'Alderen skal være mindst den samme som »Alder fra«.'
    : number(value, options)
}

export const ageRow: RowField = {
  type: 'row',
  fields: [
    amount('ageMin', 'Alder fra', { max: 120 }),
    { ...amount('ageMax', 'Alder til og med', { max: 120 }), validate: notBelowYoungest },
  ],
}

export const visibilityField: SelectField = {
  ...choice(
    'visibility',
    'Synlighed',
    [
      ['public', 'Alle'],
      ['network', 'Kun netværket'],
    ],
    {
      required: true,
      defaultValue: 'public',
      index: true,
      description: 'Kun netværket: vises ikke for offentligheden.',
    },
  ),
  admin: {
    position: 'sidebar',
    description: 'Kun netværket: vises ikke for offentligheden.',
  },
}

/** When the municipality last said that what stands here is true. Confirming is an act of its own, not a field to type in. */
export const confirmedAtField: DateField = {
  ...day('confirmedAt', 'Bekræftet af kommunen'),
  access: { create: staffField, update: staffField },
}

/** What the secretariat should know about the content and readers should not see. */
export const editorNoteField: TextareaField = {
  name: 'editorNote',
  type: 'textarea',
  label: 'Note til redaktionen',
  maxLength: 4000,
  access: { create: staffField, read: staffField, update: staffField },
  admin: { description: 'Vises kun her i administrationen: usikkerheder, og hvad der er udledt.' },
}

export const sourceRow: RowField = {
  type: 'row',
  fields: [
    shortText('sourceTitle', 'Kilde'),
    amount('sourceYear', 'Kildens år', {
      min: 1900,
      max: 2100,
      description: 'Tomt, når kilden ikke har et årstal.',
    }),
  ],
}
