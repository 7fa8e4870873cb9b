import type { MailFault } from './mailFault'

const minuteMs = 60 * 1000

/** A refusal may be the mail server's own mistake, which somebody mends within hours: 2, 8, 32 and 128 minutes. */
const refusedPauseMs = (attempts: number) => 2 * minuteMs * 4 ** (attempts - 1)
const triesWhenRefused = 5

/** A mailbox that is full, or wants to see us again later, gets two days. */
const laterPauseMs = 5 * minuteMs
const triesWhenLater = 576

type Turned = Exclude<MailFault['kind'], 'server'>

/** How long a mail that was turned down waits, counted from its first time; `null` when it isn't tried again. */
export function pauseAfterFault(kind: Turned, attempts: number): number | null {
  if (attempts >= (kind === 'refused' ? triesWhenRefused : triesWhenLater)) return null
  return kind === 'refused' ? refusedPauseMs(attempts) : laterPauseMs
}
