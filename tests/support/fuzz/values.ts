import type { FlattenedField } from 'payload'

export type Refs = Record<string, (string | number)[]>
type Options = {
  marker: string
  refs: Refs
  turn: number
  /** Gives the marker for what lies in a closed field; its own marker when the field is open. */
  closed?: (field: FlattenedField) => string | null
}

const skipped = new Set(['id', '_status', 'deletedAt', 'createdAt', 'updatedAt', 'slug', 'sortKey'])
const accountFields = new Set([
  'hash',
  'salt',
  'sessions',
  'loginAttempts',
  'lockUntil',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'password',
  'role',
  'isDeactivated',
])

/** A document that a collection should take, with a marker in every text. */
export function documentOf(fields: FlattenedField[], options: Options): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      if (skipped.has(field.name) || accountFields.has(field.name)) return []
      if (field.type === 'join' || field.type === 'upload' || ('virtual' in field && field.virtual)) return []
      const marker = options.closed?.(field) ?? options.marker
      const value = fittingValue(field, { ...options, marker })
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
}

export function fittingValue(field: FlattenedField, options: Options): unknown {
  const { marker, turn } = options
  switch (field.type) {
    case 'text':
      return 'hasMany' in field && field.hasMany ? [marker] : textOf(field.name, marker, turn)
    case 'textarea':
    case 'code':
      return `${marker} ${field.name}`
    case 'email':
      return `${marker}@eksempel.dk`
    case 'number':
      return 'hasMany' in field && field.hasMany ? [1] : Math.max(Number(field.min ?? 1), 1)
    case 'checkbox':
      return false
    case 'date':
      return dateOf(field.name)
    case 'select':
    case 'radio': {
      const first = field.options[0]
      const value = typeof first === 'string' ? first : first?.value
      return 'hasMany' in field && field.hasMany ? [value] : value
    }
    case 'relationship':
      return relationOf(field.relationTo, Boolean(field.hasMany), options)
    case 'array':
      return [documentOf(field.flattenedFields, options)]
    case 'group':
    case 'tab':
      return documentOf(field.flattenedFields, options)
    case 'richText':
      return runningText(marker)
    case 'json':
      return { text: marker }
    default:
      return undefined
  }
}

function textOf(name: string, marker: string, turn: number): string {
  if (/phone/i.test(name) && !/note/i.test(name)) return '12345678'
  if (name === 'kommunekode') return String(900 + turn)
  if (name === 'cvr') return String(90_000_000 + turn)
  if (/^(url|website|.*Link|.*Url|issuer)$/.test(name)) return `https://eksempel.dk/${marker}`
  return `${marker} ${name}`
}

function dateOf(name: string): string {
  if (/^(ends|signUpCloses)/.test(name)) return '2026-03-02T10:00:00.000Z'
  return /^cancel/.test(name) ? '2025-12-01T10:00:00.000Z' : '2026-03-01T10:00:00.000Z'
}

function relationOf(relationTo: string | string[], isMany: boolean, { refs, turn }: Options): unknown {
  const to = typeof relationTo === 'string' ? relationTo : (relationTo[0] ?? '')
  const known = refs[to] ?? []
  const id = known[turn % Math.max(known.length, 1)]
  if (id === undefined) return undefined
  const one = typeof relationTo === 'string' ? id : { relationTo: to, value: id }
  return isMany ? [one] : one
}

export function runningText(text: string): unknown {
  const common = { direction: null, format: '', indent: 0, version: 1 }
  const leaf = { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }
  const paragraph = { ...common, type: 'paragraph', textFormat: 0, textStyle: '', children: [leaf] }
  return { root: { ...common, type: 'root', children: [paragraph] } }
}
