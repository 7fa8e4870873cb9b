import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { BodyLimit } from './bodyLimit'
import { isCrowded, limitTime } from './limitTime'
import { serve, tempo } from './serve'

type Handle = Parameters<typeof serve>[0]

const quick = { headers: 300, request: 2000, silence: 700, keepAlive: 700, check: 50 }
const small: BodyLimit = { bytes: 1024, refusal: { status: 413, text: 'x' } }
const seconds = { body: 300, exchange: 900 }

let stop = () => {}
afterEach(() => stop())

async function portOf(handle: Handle): Promise<number> {
  const server = await serve(handle, 0, quick)
  stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return (server.address() as AddressInfo).port
}

type Spoken = { answer: string; milliseconds: number }

/** Says something, drips on with `drop` every 40 ms, and waits for the end. */
function speak(port: number, text: string, drop: string, isReading = true): Promise<Spoken> {
  return new Promise((resolve) => {
    const began = Date.now()
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    const dripping = setInterval(() => drop && socket.writable && socket.write(drop), 40)
    const listen = () => socket.setEncoding('latin1').on('data', (piece) => (answer += piece))
    if (isReading) listen()
    else setTimeout(listen, 3000)
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(dripping)
      resolve({ answer: Buffer.from(answer, 'latin1').toString(), milliseconds: Date.now() - began })
    })
  })
}

const ends = (spoken: Spoken, most: number) => expect(spoken.milliseconds).toBeLessThan(most)
const answers: Handle = (_, response) => void response.end('svar')

describe('who speaks slowly', () => {
  test('has fifteen seconds for the headers, and Node looks often enough', () => {
    expect(tempo.headers + tempo.check).toBeLessThanOrEqual(15_000)
    expect(tempo.check).toBeLessThanOrEqual(1000)
  })

  test.each([
    ['a header, a letter at a time', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: ', 'a'],
    ['headers without end', 'GET / HTTP/1.1\r\nHost: x\r\n', 'A: b\r\n'],
    ['a method, a letter at a time', 'G', 'E'],
    ['nothing', '', ''],
  ])('ends soon, with %s', async (_, text, drop) => {
    const spoken = await speak(await portOf(answers), text, drop)
    ends(spoken, 1500)
    if (!text.startsWith('GET')) return
    expect(spoken.answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*Det tog for lang tid at sende/)
    expect(spoken.answer).toMatch(/\r\nContent-Security-Policy: default-src 'none'/)
  })

  test('ends soon when an answer has come before', async () => {
    const port = await portOf(answers)
    const spoken = await speak(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\nA: ', 'b')
    expect(spoken.answer).toContain('svar')
    ends(spoken, 1500)
  })

  test('ends soon in the middle of a small body', async () => {
    const port = await portOf((request, response) => limitTime(request, response, small, { A: 'b' }, seconds))
    const spoken = await speak(port, 'POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n', 'a')
    expect(spoken.answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*\r\nA: b\r\n[\s\S]*\{"errors":\[/)
    ends(spoken, 3500)
  })

  test('has no more than its time for a file', async () => {
    const port = await portOf(() => {})
    const spoken = await speak(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n', 'a')
    ends(spoken, 3500)
  })
})

describe('who listens slowly', () => {
  const large = Buffer.alloc(30 * 1024 * 1024)

  test('ends when nothing is read', async () => {
    const port = await portOf((_, response) => void response.end(large))
    const { answer } = await speak(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', '', false)
    // What the machine itself had taken in between is all that came.
    expect(answer.length).toBeLessThan(large.length / 2)
  })

  test('ends when the answer has had its time, however steadily it comes', async () => {
    const port = await portOf((request, response) => {
      limitTime(request, response, small, {}, seconds)
      const dripping = setInterval(() => response.write('a'), 50)
      response.on('close', () => clearInterval(dripping))
    })
    ends(await speak(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', ''), 2000)
  })
})

describe('what Node cannot read', () => {
  test.each([
    ['no request', 'hej\r\n\r\n', 400],
    ['a line break in an address', 'GET /a\rb HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'a length and pieces',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'b'.repeat(17_000)}\r\n\r\n`, 431],
  ])('is answered in Danish: %s', async (_, text, status) => {
    const { answer } = await speak(await portOf(answers), text, '')
    expect(answer).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*<html lang="da">[\\s\\S]*Forespørgslen`),
    )
  })
})

test('who asks a hundred things at once, and waits for none, ends', async () => {
  let asked = 0
  const port = await portOf((request, response) => {
    if (isCrowded(request, response)) return
    asked += 1
    setTimeout(() => response.end('svar'), 100)
  })
  const one = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
  ends(await speak(port, one.repeat(100), ''), 1500)
  expect(asked).toBeLessThanOrEqual(20)
  // One after another there may be as many as anybody likes.
  const { answer } = await speak(port, one.repeat(20), '')
  expect(answer.match(/svar/g)).toHaveLength(20)
})
