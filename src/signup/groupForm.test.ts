import { expect, test } from 'vitest'
import type { FormContext } from './formContext'
import { mostAtOnce, readGroup, rowField, rowsIn } from './groupForm'
import { readSingle } from './singleForm'
import type { SeatEvent } from './types'

const event: SeatEvent = {
  state: 'aaben',
  capacity: 40,
  quotas: [{ municipality: 'aalborg', seats: 2, mode: 'loft', releaseAt: null }],
  startsAt: null,
  offersFrom: null,
  offerHours: 48,
  hasWaitingList: false,
  needsApproval: false,
}

function context(more: Partial<FormContext> = {}): FormContext {
  return {
    event: {} as FormContext['event'],
    place: 'offentlig',
    member: null,
    isKnown: false,
    municipalities: [
      { value: 'aalborg', label: 'Aalborg' },
      { value: 'udenfor', label: 'Uden for de elleve kommuner' },
    ],
    questions: [],
    seating: { event, rows: [], now: new Date('2026-11-22T12:00:00Z') },
    needsNote: '',
    submission: '',
    ...more,
  }
}

const looking = { isSending: false }
const manager = { 'tilmelder-navn': 'Leder', 'tilmelder-mail': 'leder@x.dk', kommune: 'udenfor' }
const listOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `Kollega ${'a'.repeat(index + 1)};kollega${index}@x.dk`).join(
    '\n',
  )

test('rows come before the list, and empty rows are nobody', () => {
  const typed = {
    ...manager,
    [rowField(2, 'navn')]: 'Anna',
    [rowField(2, 'mail')]: 'Anna@X.dk ',
    liste: 'Bo;bo@x.dk;Leder',
  }
  const { people, problems } = readGroup(context(), typed, looking)
  expect(problems).toEqual([])
  expect(people.map(({ email, jobRole, place }) => [place, email, jobRole])).toEqual([
    ['Deltager 3', 'anna@x.dk', ''],
    ['Linje 1', 'bo@x.dk', 'Leder'],
  ])
})

test('half a row is told, with its number', () => {
  const typed = { ...manager, [rowField(1, 'stilling')]: 'Leder' }
  const { problems } = readGroup(context(), typed, looking)
  expect(problems.map(({ fieldId, message }) => `${fieldId}: ${message}`)).toEqual([
    'deltager-1-navn: Deltager 2: Skriv et navn.',
    'deltager-1-mail: Deltager 2: Skriv en mailadresse.',
  ])
})

test('a list in a field of one line swallows nobody', () => {
  const list = 'Anna <a@x.dk>; Bo <b@x.dk>'
  const fields = ['tilmelder-navn', 'arbejdssted', rowField(0, 'navn'), rowField(0, 'stilling')]
  for (const field of fields) {
    const row = { [rowField(0, 'navn')]: 'Anna', [rowField(0, 'mail')]: 'anna@x.dk' }
    const { problems } = readGroup(context(), { ...manager, ...row, [field]: list }, looking)
    expect(problems).toMatchObject([{ fieldId: field, message: expect.stringContaining('»Liste«') }])
  }
  for (const field of ['navn', 'arbejdssted', 'stilling']) {
    const typed = { navn: 'Anna', mail: 'anna@x.dk', kommune: 'udenfor', [field]: list }
    expect(readSingle(context(), typed, looking).problems).toMatchObject([{ fieldId: field }])
  }
})

test.each([
  [0, 'Skriv mindst én deltager'],
  [mostAtOnce, null],
  [mostAtOnce + 1, 'højst tilmeldes 30 på én gang. Der står 31'],
])('a list of %i', (count, words) => {
  const { problems } = readGroup(context(), { ...manager, liste: listOf(count) }, looking)
  expect(problems.map(({ message }) => message).join()).toContain(words ?? '')
  expect(problems.length).toBe(words === null ? 0 : 1)
})

test('together means that there could ever be room', () => {
  const typed = { ...manager, kommune: 'aalborg', liste: listOf(3) }
  expect(readGroup(context(), { ...typed, samlet: 'samlet' }, looking).problems).toMatchObject([
    { fieldId: 'samlet' },
  ])
  expect(readGroup(context(), typed, looking).problems).toEqual([])
})

test('a form says itself how many rows it has, within reason', () => {
  expect(['6', '', '0', '-1', '1e9', 'x', '2.5'].map((antal) => rowsIn({ antal }))).toEqual([
    6, 3, 3, 3, 30, 3, 3,
  ])
})

test('a municipality without a seat left is told before one sends, and not after', () => {
  const row = { state: 'bekraeftet', priority: 0, municipality: 'aalborg', group: null } as const
  const rows = [1, 2].map((number) => ({
    ...row,
    id: `${number}`,
    number,
    isApproved: false,
    offeredUntil: null,
    confirmBy: null,
    sentFrom: null,
  }))
  const full = context({ seating: { ...context().seating, rows } })
  const typed = { navn: 'Anna', mail: 'anna@x.dk', kommune: 'aalborg' }
  expect(readSingle(full, typed, looking).problems).toMatchObject([{ fieldId: 'kommune' }])
  expect(readSingle(full, typed, { isSending: true }).problems).toEqual([])
  expect(readSingle(full, { ...typed, kommune: 'findes-ikke' }, { isSending: true }).problems).toHaveLength(1)
})

test('a member’s address is the account’s, whatever is sent', () => {
  const member = { id: 'konto', email: 'Medlem@Kommune.dk' }
  const { participant } = readSingle(
    context({ member }),
    { navn: 'Anna', mail: 'en-anden@x.dk', kommune: 'udenfor' },
    looking,
  )
  expect(participant).toMatchObject({ email: 'medlem@kommune.dk', municipality: null })
})
