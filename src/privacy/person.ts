import type { PayloadRequest } from 'payload'
import type { Feedback, Registration, User } from '@/payload-types'
import { everyRow } from './everyRow'
import { type Known, namingOf } from './naming'
import { isOnlyName } from './onlyName'
import { plain } from './plain'

/** The rows that are about one person, found by address. */
export type Person = {
  address: string
  users: User[]
  registrations: Registration[]
  /** Others whom the person signed up. */
  bookings: Registration[]
  feedback: Feedback[]
}

type Request = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

export async function findPerson(req: Request, address: string): Promise<Person> {
  return {
    address,
    users: await rowsOf<User>(req, 'users', 'email', address),
    registrations: await rowsOf<Registration>(req, 'registrations', 'email', address),
    bookings: await rowsOf<Registration>(req, 'registrations', 'bookedByEmail', address),
    feedback: await rowsOf<Feedback>(req, 'feedback', 'senderEmail', address),
  }
}

async function rowsOf<Row extends { id: string | number }>(
  req: Request,
  collection: 'users' | 'registrations' | 'feedback',
  field: string,
  address: string,
): Promise<Row[]> {
  const rows: Row[] = []
  // Addresses may have been typed with capitals; `like` doesn't mind them, but takes `_` for any letter.
  const where = { [field]: { like: address } }
  for await (const row of everyRow<Row>({ payload: req.payload, collection, where, req })) {
    const found: unknown = Object.entries(row).find(([name]) => name === field)?.[1]
    if (typeof found === 'string' && plain(found) === plain(address)) rows.push(row)
  }
  return rows
}

/** How to know the person where somebody else wrote, and whom not to take for them. */
export type Traits = {
  address: string
  /** Whole names of two words or more, in {@link plain} form. */
  names: string[]
  othersNames: string[]
  /** Others who have one of the names: what is theirs is left. */
  namesakes: { addresses: Set<string>; ids: Set<string> }
}

/** Read before anything is erased. */
export async function traitsOf(req: Request, person: Person): Promise<Traits> {
  const address = plain(person.address)
  const names = namesOf(person)
  const isNamed = namingOf({ marks: [], names })
  const namesakes: Traits['namesakes'] = { addresses: new Set(), ids: new Set() }
  const othersNames = new Set<string>()
  for await (const { email, id, name } of everybody(req)) {
    const called = plain(name)
    if (email === '' || plain(email) === address) continue
    if (names.includes(called)) {
      namesakes.addresses.add(plain(email))
      if (id) namesakes.ids.add(id)
    } else if (isNamed(called) && isOnlyName(called)) othersNames.add(called)
  }
  return { address, names, othersNames: [...othersNames], namesakes }
}

/** By address and by name, as {@link namingOf} takes them. */
export function knownBy({ address, names, othersNames }: Traits): Known {
  return { marks: [address], names, othersNames }
}

function namesOf(person: Person): string[] {
  const own = [...person.users, ...person.registrations].map(({ name }) => name)
  const asBooker = person.bookings.flatMap(({ bookedByName }) => bookedByName ?? [])
  return [...new Set([...own, ...asBooker].map(plain))].filter((name) => name.includes(' '))
}

type Called = { id: string | null; email: string; name: string }

/** Whoever has an account, is signed up or has signed somebody up. */
async function* everybody(req: Request): AsyncGenerator<Called> {
  const { payload } = req
  for await (const { email, id, name } of everyRow<User>({ payload, collection: 'users', req }))
    yield { id: String(id), email, name }
  for await (const row of everyRow<Registration>({ payload, collection: 'registrations', req })) {
    yield { id: String(row.id), email: row.email, name: row.name }
    yield { id: null, email: row.bookedByEmail ?? '', name: row.bookedByName ?? '' }
  }
}
