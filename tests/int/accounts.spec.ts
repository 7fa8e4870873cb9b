import { afterAll, beforeAll, expect, test } from 'vitest'
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
  expect(await login.text()).toContain('deaktiveret')
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
