import type { IncomingMessage, ServerResponse } from 'node:http'
import { refusalBody } from './refuse'

/** Next's mark on what it says of a form that it does not know. */
const unknownForm = 'x-nextjs-action-not-found'
const unreadable = 'Det, der blev sendt, kunne ikke læses. Hent siden igen, og prøv en gang til.'
const renewed =
  'Siden er fornyet, siden du åbnede den. Gå tilbage, kopiér det, du har skrevet, genindlæs siden, og send formularen igen.'

/**
 * What is said instead of Next's own two English words when a form that was sent is none of the portal's, is from before the
 * portal was renewed, or cannot be read at all; `null` for every other answer. Next calls the last of them a fault of
 * its own, though nothing else it answers a form with is plain text.
 */
export function unreadableForm(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  status: number,
): { status: number; type: string; body: string } | null {
  const isPlain = String(response.getHeader('Content-Type') ?? '').startsWith('text/plain')
  if (method !== 'POST' || status < 400 || !isPlain) return null
  const said = status === 500 ? 400 : status
  const text = response.hasHeader(unknownForm) ? renewed : unreadable
  // A form sent by a script shows the words as they are.
  if (headers['next-action'] !== undefined)
    return { status: said, type: 'text/plain; charset=utf-8', body: text }
  return { status: said, ...refusalBody({ url: '/' }, { status: 400, text }) }
}
