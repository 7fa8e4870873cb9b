import { z } from 'zod'
import { type RegistrationState, registrationStates } from '@/signup/labels'
import { isFoundBy } from './foundBy'
import type { DeskRow } from './row'

export const orders = {
  tilstand: 'Tilstand og plads i køen',
  navn: 'Navn',
  kommune: 'Kommune',
  tilmeldt: 'Senest tilmeldt',
} as const

const states = Object.keys(registrationStates) as [RegistrationState, ...RegistrationState[]]

/** Of whatever state: those who have not opened the mailed link yet. */
export const unopened = 'uaabnet'

/** What the address of the list asks for; whatever can't be read is not asked for. */
export const deskFilter = z.object({
  tilstand: z
    .enum([...states, unopened])
    .nullable()
    .catch(null)
    .default(null),
  /** A municipality's id, or `ingen` for those from outside. */
  kommune: z.string().min(1).max(100).nullable().catch(null).default(null),
  soeg: z.string().trim().max(200).catch('').default(''),
  orden: z
    .enum(Object.keys(orders) as [keyof typeof orders, ...(keyof typeof orders)[]])
    .catch('tilstand')
    .default('tilstand'),
})

export type DeskFilter = z.infer<typeof deskFilter>

/** Those with a seat first, then those in line, then the rest. */
const stateOrder: RegistrationState[] = [
  'afventer',
  'bekraeftet',
  'deltog',
  'udeblev',
  'tilbudt',
  'venteliste',
  'modtaget',
  'afmeldt',
  'afvist',
]

/** The rows that the filter lets through, in its order. */
export function filteredRows(rows: DeskRow[], { kommune, orden, soeg, tilstand }: DeskFilter): DeskRow[] {
  return rows
    .filter(({ confirmBy, state }) =>
      tilstand === unopened ? confirmBy !== null : tilstand === null || state === tilstand,
    )
    .filter(({ municipality }) => kommune === null || (municipality ?? 'ingen') === kommune)
    .filter((row) => isFoundBy(soeg, foundIn(row)))
    .sort((a, b) => compared[orden](a, b) || byName(a, b) || a.id.localeCompare(b.id))
}

/** An address is found as it is kept and as one reads it. */
function foundIn({ email, jobRole, name, note, readableEmail, workplace }: DeskRow): string {
  return [name, email, readableEmail, workplace, jobRole, note].join(' ')
}

const compared: Record<DeskFilter['orden'], (a: DeskRow, b: DeskRow) => number> = {
  tilstand: (a, b) =>
    stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
    (a.place ?? 0) - (b.place ?? 0) ||
    (a.number ?? 0) - (b.number ?? 0),
  navn: byName,
  kommune: (a, b) => a.municipalityName.localeCompare(b.municipalityName, 'da'),
  tilmeldt: (a, b) => b.createdAt.localeCompare(a.createdAt),
}

function byName(a: DeskRow, b: DeskRow): number {
  return a.name.localeCompare(b.name, 'da')
}
