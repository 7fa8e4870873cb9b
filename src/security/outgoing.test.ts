import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { outgoingFetch } from './outgoing'

const asked: string[] = []
let server: Server
let host: string

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/away') response.writeHead(302, { Location: 'https://idp.example.invalid/' })
    if (request.url === '/around') response.writeHead(302, { Location: '/' })
    if (request.url !== '/silent') response.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked.length = 0
})

test('a configured host on this machine is reached', async () => {
  const response = await outgoingFetch([host])(`http://${host}/`)
  expect(await response.text()).toBe('ok')
})

test.each([
  ['https://other.example.invalid/', 'another host'],
  ['https://idp.example.invalid.evil.invalid/', 'a host that begins alike'],
  ['https://idp.example.invalid:8443/', 'another port'],
  ['https://idp.example.invalid@other.example.invalid/', 'a name before another host'],
  ['https://user:secret@idp.example.invalid/', 'a password in the address'],
  ['http://idp.example.invalid/', 'plain http'],
  ['http://169.254.169.254/latest/meta-data/', 'the machine’s own service'],
  ['http://127.0.0.1.nip.io/', 'a name that looks like this machine'],
  ['file:///etc/passwd', 'a file'],
  ['data:text/plain,x', 'data'],
])('%s is refused: %s', async (address) => {
  const reach = outgoingFetch(['idp.example.invalid', '169.254.169.254', '127.0.0.1.nip.io'])
  // Refused by us, before any name is looked up.
  await expect(reach(address)).rejects.toThrow(/https|værten|adgangskode/)
})

test('a request made beforehand is looked at too', async () => {
  await expect(outgoingFetch([])(new Request(`http://${host}/`))).rejects.toThrow('værten')
  expect(asked).toEqual([])
})

test('this machine is a host like any other: it must be configured', async () => {
  await expect(outgoingFetch(['idp.example.invalid'])(`http://${host}/`)).rejects.toThrow('værten')
  expect(asked).toEqual([])
})

test('a redirect is not followed, wherever it leads', async () => {
  const reach = outgoingFetch([host, 'idp.example.invalid'])
  await expect(reach(`http://${host}/away`)).rejects.toThrow()
  await expect(reach(`http://${host}/around`, { redirect: 'follow' })).rejects.toThrow()
  expect(asked).toEqual(['/away', '/around'])
  expect((await reach(`http://${host}/away`, { redirect: 'manual' })).status).toBe(302)
})

test('the caller can still give up', async () => {
  const reach = outgoingFetch([host])
  await expect(reach(`http://${host}/silent`, { signal: AbortSignal.timeout(50) })).rejects.toThrow()
})
