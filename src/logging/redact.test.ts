import { expect, test } from 'vitest'
import { consoleLine } from './consoleLine'
import { redactError, redactFields, redactText } from './redact'

const canary = 'kanariefugl.æøå+1@kommune.eksempel.dk'

test.each([
  `550 <${canary}> ukendt`,
  `to=${canary},`,
  `fejl for ${encodeURIComponent(canary)}`,
  `E11000 duplicate key error dup key: { email: "${canary}", name: "Kirsten Kanarie" }`,
  `Failed query: insert into users values (?, ?) params: Kirsten Kanarie,${canary}`,
  'Bearer eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IkxhZXNvZSJ9.x',
  '/opret-administrator/abcdefghijklmnopqrstuvwxyz0ABCDEFGHIJKLMNOP',
  // Where chance gave no digit, and more of the address follows.
  'GET /tilmelding/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ/afmeld?svar=ja',
])('nothing of %j that could be somebody’s is left', (text) => {
  expect(redactText(text)).not.toMatch(/kanarie|kommune\.eksempel|eyJ|abcdefghijklmnop/i)
})

test.each([
  'Opbevaring: konti slettet: 2',
  'at handler (/srv/portal/node_modules/payload/dist/collections/operations/updateByID.js:64:15)',
  'events 7d4b1c1e-9a0f-4c52-a1c9-2f6f4a8f7f10',
  'Migrating: 20261122_012345_accounts_and_access',
])('%j is left as it is', (text) => {
  expect(redactText(text)).toBe(text)
})

test('an error is its kind, words and place, not what it carries', () => {
  const error = Object.assign(new Error(`Ugyldig: ${canary}`), {
    code: 11000,
    keyValue: { email: canary },
    data: { errors: [{ path: 'email', value: canary }], doc: { name: 'Kirsten Kanarie' } },
    cause: new Error(canary),
  })
  const cleaned = redactError(error)
  expect(JSON.stringify(cleaned)).not.toMatch(/kanarie/i)
  expect(cleaned).toMatchObject({ type: 'Error', code: 11000, fields: 'email' })
  expect(String(cleaned.stack)).toContain('redact.test.ts')
})

test('of fields only those known to be harmless are written', () => {
  expect(
    redactFields({ msg: `Mail til ${canary}`, user: { name: 'Kirsten Kanarie' }, body: canary }),
  ).toEqual({
    msg: 'Mail til [mailadresse]',
    user: '[skjult]',
    body: '[skjult]',
  })
})

test('no more than 500 characters of anything are written, however deep it lies', () => {
  const long = 'ord '.repeat(100_000)
  const cause = Object.assign(new Error(long), { code: long, status: 500 })
  const error = Object.assign(new Error(long, { cause }), {
    name: long,
    data: { errors: Array.from({ length: 1000 }, () => ({ path: long })) },
  })
  const lines = redactFields({ msg: long, path: long, err: error, collection: long, where: long })
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? value.split('\n')
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : []
  for (const text of [redactText(long), ...texts(lines)]) expect(text.length).toBeLessThan(530)
  expect(redactText(long)).toMatch(/^(ord ){125}… \(400000 tegn\)$/)
  expect(redactText('ord '.repeat(125))).toBe('ord '.repeat(125))
})

test('a long text takes no long time', () => {
  const began = Date.now()
  for (const part of ['a', 'a.', '@', '/', 'eyJa.', 'params: ', 'dup key: {', '%40'])
    redactText(part.repeat(1_000_000 / part.length))
  expect(Date.now() - began).toBeLessThan(2000)
})

test('what Next prints is cleaned too, and is one line where somebody asked in vain', () => {
  const inVain = new Error(`Failed to find Server Action "${'a'.repeat(42)}".\nRead more`)
  expect(consoleLine([inVain])).toBe('Failed to find Server Action "[kode]".')
  const fault = consoleLine([' ⨯', new Error(canary, { cause: new Error('ord '.repeat(1000)) })])
  expect(fault).toMatch(/^ ⨯ Error: \[mailadresse\]\n\s+at [\s\S]*← Error: (ord ){125}…/)
  expect(consoleLine([{ a: 'ord '.repeat(1000) }]).length).toBeLessThan(600)
})
