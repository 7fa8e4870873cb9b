import type { PayloadRequest } from 'payload'
import type { Feedback, Registration, User } from '@/payload-types'
import { everyRow } from './everyRow'
import type { Named } from './mailFolder'

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
    if (typeof found === 'string' && found.trim().toLowerCase() === address) rows.push(row)
  }
  return rows
}

/** What to look for where a person may be named in running text or in another row's data: the address and whole names. */
export function wordsOf(person: Person): string[] {
  const own = [...person.users, ...person.registrations].map(({ name }) => name)
  const asBooker = person.bookings.flatMap(({ bookedByName }) => bookedByName ?? [])
  const names = [...own, ...asBooker].map((name) => name.trim().toLowerCase())
  return [person.address, ...new Set(names.filter((name) => name.includes(' ')))]
}

/** How to know the person, and whom not to take for them. Read before anything is erased. */
export async function namedBy(req: Request, person: Person): Promise<Named> {
  const [address = '', ...names] = wordsOf(person)
  const namesakes = new Set<string>()
  for (const collection of ['users', 'registrations'] as const) {
    for await (const { email, name } of everyRow<{ id: string; email?: string; name?: string }>({
      payload: req.payload,
      collection,
      req,
    })) {
      const isSame = names.includes((name ?? '').trim().toLowerCase())
      if (isSame && email && email.toLowerCase() !== address) namesakes.add(email.toLowerCase())
    }
  }
  return { address, names, namesakes }
}

/** Whether a value, whatever its shape, names somebody. */
export function names(value: unknown, words: string[]): boolean {
  const text = JSON.stringify(value ?? null).toLowerCase()
  return words.some((word) => text.includes(JSON.stringify(word).slice(1, -1)))
}
