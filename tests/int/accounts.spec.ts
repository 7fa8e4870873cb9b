import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { catchMail, tokenIn } from '../support/sentMail'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

/** Mails are sent after the answer. */
const patience = { timeout: 30_000 }

let portal: TestPortal

beforeAll(async () => {
  portal = await startTestPortal()
})
afterAll(() => portal.close())

test('a deactivated account is let in no longer, and its sessions end', async () => {
  const { email, password, token, user } = await logInAs(portal, 'secretariat')
  const me = async () => (await (await portal.rest('GET', 'users/me', { token })).json()).user
  expect(await me()).toMatchObject({ email })
  await portal.payload.update({
    collection: 'users',
    id: user.id,
    data: { isDeactivated: true },
    overrideAccess: true,
  })
  expect(await me()).toBeNull()
  const login = await portal.rest('POST', 'users/login', { body: { email, password } })
  expect(login.status).toBe(403)
  expect((await login.json()).errors).toEqual([
    { message: 'Kontoen er deaktiveret. Spørg en administrator.' },
  ])
})

describe('a new password', () => {
  const short = 'elleve tegn'
  const long = 'x'.repeat(201)
  const common = 'Sommer2026!!'
  const good = 'fire ord efter hinanden'

  test('is not an administrator’s to choose, nor anybody’s through the REST API', async () => {
    const administrator = await logInAs(portal, 'administrator')
    const member = await logInAs(portal, 'member')
    for (const { token } of [member, administrator]) {
      const response = await portal.rest('PATCH', `users/${member.user.id}`, {
        token,
        body: { name: 'Nyt navn', password: good },
      })
      expect(response.status).toBe(200)
    }
    const login = (password: string) =>
      portal.rest('POST', 'users/login', { body: { email: member.email, password } })
    expect((await login(good)).status).toBe(401)
    expect((await login(member.password)).status).toBe(200)
  })

  test('is held to the same rule when it is reset, and the link can be tried again', async () => {
    using mail = catchMail(portal.payload)
    const { email, password } = await logInAs(portal, 'member')
    await portal.rest('POST', 'users/forgot-password', { body: { email } })
    const token = tokenIn(await mail.newestTo(email))
    const reset = (wanted: string) =>
      portal.rest('POST', 'users/reset-password', { body: { token, password: wanted } })
    for (const [wanted, words] of [
      [short, 'mindst 12 tegn'],
      [long, 'højst være på 200 tegn'],
      [common, 'let at gætte'],
    ] as const) {
      const refused = await reset(wanted)
      expect(refused.status).toBe(400)
      expect(await refused.text()).toContain(words)
    }
    expect((await reset(good)).status).toBe(200)
    const login = (wanted: string) =>
      portal.rest('POST', 'users/login', { body: { email, password: wanted } })
    expect((await login(password)).status).toBe(401)
    expect((await login(good)).status).toBe(200)
  })

  test('is held to the same rule by the portal’s own code', async () => {
    const data = { name: 'Ny', email: 'egen@eksempel.dk', role: 'member' } as const
    for (const password of [short, long, common]) {
      const created = portal.payload.create({
        collection: 'users',
        data: { ...data, password },
        overrideAccess: true,
      })
      await expect(created).rejects.toThrow('Adgangskode')
    }
  })
})

test('the time of a login is kept, without counting as a change of the account', async () => {
  const { email, password, user } = await logInAs(portal, 'member')
  const before = Date.now()
  expect((await portal.rest('POST', 'users/login', { body: { email, password } })).status).toBe(200)
  const { lastLoginAt, updatedAt } = await portal.payload.findByID({
    collection: 'users',
    id: user.id,
    overrideAccess: true,
  })
  expect(new Date(String(lastLoginAt)).getTime()).toBeGreaterThanOrEqual(before)
  expect(updatedAt).toBe(user.updatedAt)
})

test('mail without a server is written as a file that any mail program reads', async () => {
  const { email } = await logInAs(portal, 'member')
  await portal.rest('POST', 'users/forgot-password', { body: { email } })
  const folder = `${process.env.DATA_DIR}/mail`
  const text = await vi.waitFor(() => writtenMail(folder), patience)
  expect(text).toContain(`To: ${email}`)
  expect(text).toMatch(/^Subject: .+/m)
  expect(text).toMatch(/\r\n\r\n/)
})

test('mail with a server set up is handed over by SMTP, addressed and in Danish', async () => {
  const { SMTPServer } = await import('smtp-server')
  const received: { from: string; to: string[]; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = session.envelope.mailFrom
        received.push({
          from: from ? from.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { mailAdapter } = await import('../../src/mail/adapter')
  const { resetPasswordMail } = await import('../../src/mail/resetPassword')
  const adapter = mailAdapter({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'portal@eksempel.dk',
    dataDir: '',
  })
  await adapter({ payload: portal.payload }).sendEmail({
    to: 'redaktoer@eksempel.dk',
    ...resetPasswordMail('https://portal.eksempel.dk/ny-adgangskode/abc'),
  })
  await new Promise<void>((resolve) => server.close(() => resolve()))
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ from: 'portal@eksempel.dk', to: ['redaktoer@eksempel.dk'] })
  expect(received[0]?.text).toContain('ny-adgangskode/abc')
})

test('a mail server that is down neither fails the request nor loses the mail', async () => {
  const { mailAdapter } = await import('../../src/mail/adapter')
  const dataDir = mkdtempSync(`${tmpdir()}/vidensnetvaerk-mail-`)
  const adapter = mailAdapter({ smtpUrl: 'smtp://127.0.0.1:1', from: 'portal@eksempel.dk', dataDir })
  const { email } = portal.payload
  portal.payload.email = adapter({ payload: portal.payload })
  portal.payload.sendEmail = portal.payload.email.sendEmail
  const known = await logInAs(portal, 'secretariat')
  const ask = async (address: string) => {
    const response = await portal.rest('POST', 'users/forgot-password', { body: { email: address } })
    return [response.status, await response.text()]
  }
  expect(await ask(known.email)).toEqual(await ask('ukendt@eksempel.dk'))
  expect(await vi.waitFor(() => writtenMail(`${dataDir}/mail`), patience)).toContain(`To: ${known.email}`)
  portal.payload.email = email
  portal.payload.sendEmail = email.sendEmail
  rmSync(dataDir, { recursive: true })
})

/** The one mail in a folder, once all of it is there. */
function writtenMail(folder: string): string {
  const files = readdirSync(folder)
  expect(files).toHaveLength(1)
  const text = readFileSync(`${folder}/${files[0]}`, 'utf8')
  expect(text).toMatch(/\r\n\r\n\S/)
  return text
}

test('a municipal editor has a municipality, and nobody else needs one', async () => {
  const administrator = await logInAs(portal, 'administrator')
  const person = (role: string) => ({ name: 'Ny Redaktør', email: `${role}@eksempel.dk`, role })
  const post = (body: object) => portal.rest('POST', 'users', { token: administrator.token, body })
  const refused = await post(person('municipalEditor'))
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('Vælg kommunen')
  const { doc } = await (await post(person('member'))).json()
  const raised = await portal.rest('PATCH', `users/${doc.id}`, {
    token: administrator.token,
    body: { role: 'municipalEditor' },
  })
  expect(raised.status).toBe(400)
})
