import { clientAddress } from '@/security/clientAddress'
import { networkOf } from '@/security/networkOf'
import type { Door } from '@/security/rateLimit'

type Knock = { door: Door; key: string }

/** People of one sign-up that count as one knock: a manager with thirty counts more than a colleague, but not as thirty. */
const peoplePerKnock = 5

/** A sign-up counts by caller, and by each address that gets a mail from it. */
export function signUpKnocks(
  headers: Headers,
  addresses: string[],
  { isKnown }: { isKnown: boolean },
): Knock[] {
  const key = callerOf(headers)
  const count = Math.ceil(addresses.length / peoplePerKnock)
  return [
    // A list has one mail sent, to its sender, until the link in that is opened.
    ...(isKnown ? [] : [{ door: 'signUpUnknown' as const, key }]),
    ...Array.from({ length: count }, () => ({ door: 'signUp' as const, key })),
    ...[...new Set(addresses)].map((address) => ({ door: 'signUpAddress' as const, key: address })),
  ]
}

/** Any step of a form counts by caller, sent or shown. */
export function stepKnock(headers: Headers): Knock {
  return { door: 'signUpStep', key: callerOf(headers) }
}

/** A form that is kept for the first time counts by caller: nobody fills the room there is for everybody's. */
export function draftKnock(headers: Headers): Knock {
  return { door: 'signUpDraft', key: callerOf(headers) }
}

/** Asking for the links again counts by caller, and by address against filling a mailbox. */
export function linkKnocks(headers: Headers, address: string): Knock[] {
  return [
    { door: 'signUpLink', key: callerOf(headers) },
    { door: 'signUpLinkAddress', key: address },
  ]
}

/** Whoever rents a line may have ever so many networks behind it. */
function callerOf(headers: Headers): string {
  return networkOf(clientAddress(headers), 48)
}
