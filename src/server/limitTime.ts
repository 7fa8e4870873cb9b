import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { type BodyLimit, bringsBody } from './bodyLimit'
import { answerPast, type Refusal } from './refuse'

/** In milliseconds. What is no file is small; an answer, a file too, is read within ten minutes. */
export const most = { body: 60_000, exchange: 600_000 }
const smallBody = 1024 * 1024
const tooSlow: Refusal = { status: 408, text: 'Det tog for lang tid at sende forespørgslen.' }

/** Ends what is sent or read so slowly that it is nobody at work, however steadily it drips. */
export function limitTime(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes }: BodyLimit,
  headers: Record<string, string>,
  time = most,
): void {
  const { socket } = request
  const timers = [setTimeout(() => socket.destroy(), time.exchange)]
  if (bringsBody(request) && bytes <= smallBody) {
    const end = () => {
      if (!request.complete) answerPast(request, response, tooSlow, headers)
    }
    timers.push(setTimeout(end, time.body))
  }
  for (const timer of timers) timer.unref()
  response.once('close', () => {
    for (const timer of timers) clearTimeout(timer)
  })
}

const mostAtOnce = 20
const underWay = new WeakMap<Socket, number>()

/** True, and the connection ends, for who asks one thing after another without waiting for an answer: no browser does. */
export function isCrowded({ socket }: IncomingMessage, response: ServerResponse): boolean {
  const count = (underWay.get(socket) ?? 0) + 1
  underWay.set(socket, count)
  response.once('close', () => underWay.set(socket, (underWay.get(socket) ?? 1) - 1))
  if (count > mostAtOnce) socket.destroy()
  return count > mostAtOnce
}
