import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

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
  const good = 'fire ord efter hinanden'

  async function expectRefused(response: Response, words: string) {
    expect(response.status).toBe(400)
    const [error] = (await response.json()).errors
    expect(error.data.errors[0].path).toBe('password')
    expect(error.data.errors[0].message).toContain(words)
  }

  test('is refused in Danish when an administrator creates a user with one that is too short or too long', async () => {
    const { token } = await logInAs(portal, 'administrator')
    const create = (password: string) =>
      portal.rest('POST', 'users', {
        token,
        body: { name: 'Ny', email: 'ny@eksempel.dk', role: 'member', password },
      })
    await expectRefused(await create(short), 'mindst 12 tegn')
    await expectRefused(await create(long), 'højst være på 200 tegn')
    expect((await create(good)).status).toBe(201)
  })

  test('is held to the same rule when one changes one’s own, or an administrator another’s', async () => {
    const administrator = await logInAs(portal, 'administrator')
    const member = await logInAs(portal, 'member')
    for (const { token } of [member, administrator]) {
      const change = (body: object) => portal.rest('PATCH', `users/${member.user.id}`, { token, body })
      await expectRefused(await change({ password: short }), 'mindst 12 tegn')
      await expectRefused(await change({ password: long }), 'højst være på 200 tegn')
      expect((await change({ name: 'Nyt navn' })).status).toBe(200)
    }
    const login = (password: string) =>
      portal.rest('POST', 'users/login', { body: { email: member.email, password } })
    expect((await login(member.password)).status).toBe(200)
    const change = await portal.rest('PATCH', `users/${member.user.id}`, {
      token: administrator.token,
      body: { password: good },
    })
    expect(change.status).toBe(200)
    expect((await login(good)).status).toBe(200)
  })

  test('is held to the same rule when it is reset, and the link can be tried again', async () => {
    const { email } = await logInAs(portal, 'member')
    const token = await portal.payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })
    const reset = (password: string) =>
      portal.rest('POST', 'users/reset-password', { body: { token, password } })
    await expectRefused(await reset(short), 'mindst 12 tegn')
    await expectRefused(await reset(long), 'højst være på 200 tegn')
    expect((await reset(good)).status).toBe(200)
  })

  test('is held to the same rule by the portal’s own code', async () => {
    const data = { name: 'Ny', email: 'egen@eksempel.dk', role: 'member', password: short } as const
    await expect(portal.payload.create({ collection: 'users', data, overrideAccess: true })).rejects.toThrow(
      'Adgangskode',
    )
  })
})

describe('the time of a login', () => {
  const read = async (id: number | string) =>
    portal.payload.findByID({ collection: 'users', id, overrideAccess: true })

  test('is kept, without counting as a change of the account', async () => {
    const { email, password, user } = await logInAs(portal, 'member')
    const before = Date.now()
    const login = await portal.rest('POST', 'users/login', { body: { email, password } })
    expect(login.status).toBe(200)
    const { lastLoginAt, updatedAt } = await read(user.id)
    expect(new Date(String(lastLoginAt)).getTime()).toBeGreaterThanOrEqual(before)
    expect(updatedAt).toBe(user.updatedAt)
  })

  test('is not worth a refused login when it cannot be written', async () => {
    const { email, password } = await logInAs(portal, 'member')
    const { db } = portal.payload
    const write = db.updateOne.bind(db)
    const spy = vi.spyOn(db, 'updateOne').mockImplementation(async (args) => {
      if ('lastLoginAt' in args.data && Object.keys(args.data).length === 2) throw new Error('no room')
      return write(args)
    })
    const login = await portal.rest('POST', 'users/login', { body: { email, password } })
    spy.mockRestore()
    expect(login.status).toBe(200)
  })
})

test('mail without a server is written as a file that any mail program reads', async () => {
  const { email } = await logInAs(portal, 'member')
  await portal.payload.forgotPassword({ collection: 'users', data: { email } })
  const { readdirSync, readFileSync } = await import('node:fs')
  const folder = `${process.env.DATA_DIR}/mail`
  const [file] = readdirSync(folder)
  const text = readFileSync(`${folder}/${file}`, 'utf8')
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
    subject: resetPasswordMail.subject,
    html: resetPasswordMail.html('https://portal.eksempel.dk/admin/reset/abc'),
  })
  await new Promise<void>((resolve) => server.close(() => resolve()))
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ from: 'portal@eksempel.dk', to: ['redaktoer@eksempel.dk'] })
  expect(received[0]?.text).toContain('admin/reset/abc')
})

test('a mail server that is down neither fails the request nor loses the mail', async () => {
  const { mkdtempSync, readdirSync, readFileSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
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
  const [file, ...others] = readdirSync(`${dataDir}/mail`)
  expect(others).toEqual([])
  expect(readFileSync(`${dataDir}/mail/${file}`, 'utf8')).toContain(`To: ${known.email}`)
  portal.payload.email = email
  portal.payload.sendEmail = email.sendEmail
})
