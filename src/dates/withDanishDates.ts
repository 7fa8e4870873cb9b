import {
  type ConditionalDateProps,
  type DateField,
  type DateFieldValidation,
  type Field,
  type FieldHook,
  type SanitizedConfig,
  ValidationError,
} from 'payload'
import { type DateKind, kindOf } from './kinds'
import { readDanishDate } from './readDanishDate'
import { readSentDate } from './readSentDate'

export const dateComponents = {
  Cell: '/src/dates/DateCell#DateCell',
  Field: '/src/dates/DateInput#DateInput',
}

/** Payload's own, which say when something was done and are nobody's to write. */
const stamps = ['createdAt', 'updatedAt', 'deletedAt']

/**
 * Lets every date in the administration be written and read in Danish, and refuses what is no date, in drafts too and by
 * whichever door: SQLite would keep it as it is, and MongoDB and Payload would guess.
 */
export function withDanishDates(config: SanitizedConfig): SanitizedConfig {
  for (const { fields, slug } of [...config.collections, ...config.globals])
    writeIn(fields, slug.startsWith('payload-'))
  return config
}

function writeIn(fields: Field[], isPayloads: boolean): void {
  for (const field of fields) {
    if (field.type === 'date') writeDate(field, isPayloads || stamps.includes(field.name))
    else if (field.type === 'tabs') for (const tab of field.tabs) writeIn(tab.fields, isPayloads)
    else if (field.type === 'blocks') for (const block of field.blocks) writeIn(block.fields, isPayloads)
    else if ('fields' in field) writeIn(field.fields, isPayloads)
  }
}

function writeDate(field: DateField, isStamp: boolean): void {
  // A field may stand in several collections.
  if (field.admin?.components?.Field === dateComponents.Field) return
  const pickerAppearance = field.admin?.date?.pickerAppearance ?? (isStamp ? 'dayAndTime' : 'default')
  const kind = kindOf(pickerAppearance)
  const date = { ...field.admin?.date, ...asFilter(kind), pickerAppearance } as ConditionalDateProps
  field.admin = { ...field.admin, components: { ...field.admin?.components, ...dateComponents }, date }
  if (isStamp) return
  field.hooks = {
    ...field.hooks,
    beforeValidate: [keepAsInstant(kind), ...(field.hooks?.beforeValidate ?? [])],
  }
  const { validate } = field
  const readable: DateFieldValidation = (value, options) =>
    problemOf(value, kind) ?? validate?.(value, options) ?? true
  field.validate = readable
}

/**
 * How the lists' filters show and read a date: by Payload's own field, which takes no other. Of several formats the first is
 * shown, and there is no American one to fall back on.
 */
function asFilter(kind: DateKind) {
  const [shown, ...others] = filterFormats[kind]
  return {
    displayFormat: shown,
    timeFormat: 'HH:mm',
    overrides: { dateFormat: [shown, ...others] as unknown as string },
  }
}

const days = [
  'd. MMMM yyyy',
  'd. MMM yyyy',
  'd MMMM yyyy',
  'd.M.yyyy',
  'd-M-yyyy',
  'd/M-yyyy',
  'd/M yyyy',
  'd/M/yyyy',
  'yyyy-MM-dd',
  'd.M.yy',
  'd-M-yy',
  'd/M-yy',
  'd/M yy',
]
const times = ['HH.mm', 'HH:mm', "'kl.' HH.mm", "'kl.' HH:mm"]
const filterFormats: Record<DateKind, [string, ...string[]]> = {
  day: ['d. MMMM yyyy', ...days],
  moment: ['d. MMMM yyyy HH.mm', ...days.flatMap((day) => [day, ...times.map((time) => `${day} ${time}`)])],
  month: ['MMMM yyyy', 'M.yyyy', 'M/yyyy'],
  time: ['HH.mm', ...times],
}

/** Stored as the same text on both databases, so that moments can be compared as texts. */
function keepAsInstant(kind: DateKind): FieldHook {
  return ({ collection, field, global, path, req, value }) => {
    if (value === null || value === undefined || value === '') return value === '' ? null : value
    const read = readSentDate(value, kind)
    if ('iso' in read) return read.iso
    const label = 'label' in field && field.label ? { label: field.label } : {}
    const errors = [{ ...label, message: read.problem, path: path.join('.') }]
    throw new ValidationError({ collection: collection?.slug ?? global?.slug ?? '', errors, req }, req.t)
  }
}

/** What is the matter with what stands in the form: a text there is one that could not be read. */
function problemOf(value: unknown, kind: DateKind): string | null {
  if (value === null || value === undefined || value === '') return null
  if ('iso' in readSentDate(value, kind)) return null
  const read = readDanishDate(String(value), kind)
  return 'problem' in read ? read.problem : null
}
