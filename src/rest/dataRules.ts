import type { FlattenedField } from 'payload'
import { isDayAlone } from '@/dates/readSentDate'
import { isNothing, isOneOf } from './fieldValue'
import { canBeId, canBeRowId } from './ids'
import { isRecord, Refusal, shown } from './refusal'
import { assertLinks, isRichText } from './richTextRules'

const mostRows = 500

/** Refuses a document whose values are not of its fields' kinds. What a field demands further is the field's own to say. */
export function assertData(fields: FlattenedField[], data: unknown): void {
  if (!isRecord(data)) throw new Refusal('Dokumentet er ikke skrevet som et dokument.')
  for (const [name, value] of Object.entries(data)) {
    // Databases read a dot as the way into a field, past the rules of the field itself.
    if (name.includes('.')) throw unmeant(name)
    const field = fields.find((candidate) => candidate.name === name)
    if (field && !isOfField(field, value)) throw unmeant(name)
  }
}

function unmeant(name: string): Refusal {
  return new Refusal(`Feltet «${shown(name)}» har en værdi, der ikke hører til i det.`)
}

function isOfField(field: FlattenedField, value: unknown): boolean {
  if (value === undefined) return true
  // The one choice that Payload does not look at.
  if (field.name === '_status') return value === null || value === 'draft' || value === 'published'
  switch (field.type) {
    case 'array':
      return isRows(value, (row) => assertData(field.flattenedFields, row))
    case 'group':
    case 'tab':
      assertData(field.flattenedFields, value ?? {})
      return value !== null
    case 'blocks':
      return isRows(value, (row) => {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        if (!block) throw unmeant(field.name)
        assertData(block.flattenedFields, row)
      })
    case 'join':
    case 'json':
      return true
    case 'date':
      // SQLite keeps an empty text as it is, and no date can be read from it again.
      return value === null || (!isNothing(value) && (isOneOf(field, value) || isDayAlone(value)))
    case 'richText':
      if (isNothing(value)) return true
      if (!isRichText(value)) return false
      assertLinks(typeof field.label === 'string' ? field.label : field.name, value)
      return true
    default:
      return 'hasMany' in field && field.hasMany ? isSeveral(field, value) : isOneOf(field, value)
  }
}

/** A form without rows sends their number, which is none. */
function isRows(value: unknown, assertRow: (row: Record<string, unknown>) => void): boolean {
  if (isNothing(value) || value === 0 || value === '0') return true
  if (!Array.isArray(value) || value.length > mostRows) return false
  const ids = value.flatMap((row) => (isRecord(row) && !isNothing(row.id) ? [row.id] : []))
  if (!ids.every(canBeRowId) || new Set(ids).size < ids.length) return false
  for (const row of value) {
    if (!isRecord(row)) return false
    assertRow(row)
  }
  return true
}

function isSeveral(field: FlattenedField, value: unknown): boolean {
  if (isNothing(value)) return true
  const isFilled = (item: unknown) => !isNothing(item) && isOneOf(field, item)
  return Array.isArray(value) && value.length <= mostRows && value.every(isFilled)
}

const accountTexts = ['email', 'username', 'password', 'token']

/** What is sent to log in, recover or unlock an account is text. */
export function assertAccountData(data: unknown): void {
  if (!isRecord(data)) throw new Refusal('Indholdet er ikke skrevet som et skema.')
  for (const name of accountTexts) {
    const value = data[name]
    if (!isNothing(value) && !(typeof value === 'string' && value.length <= 1000)) throw unmeant(name)
  }
}

/** A document's own id is given by the database and cannot be moved. */
export function assertOwnId(data: Record<string, unknown>): void {
  if (!isNothing(data.id) && !canBeId(data.id)) throw unmeant('id')
}
