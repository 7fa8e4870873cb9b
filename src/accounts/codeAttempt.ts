import type { Payload } from 'payload'
import { codesGuessedMail } from '@/mail/accountChanged'
import { sendMail } from '@/mail/send'
import type { User } from '@/payload-types'
import { clientAddress } from '@/security/clientAddress'
import { networkOf } from '@/security/networkOf'
import { returnAttempt, takeAttempt } from '@/security/rateLimit'
import { accountWithId } from './storedAccount'
import { forgottenAddress } from './wayIn'

type Asked = { account: User['id']; isRecovery: boolean }

/** `retryAfterSeconds` says how long to wait where there have been too many wrong ones; `null` when the code may be looked at. */
type CodeAttempt = {
  retryAfterSeconds: number | null
  wasRight: () => Promise<void>
  wasWrong: () => Promise<void>
}

/**
 * Counts an attempt with a code for the second factor: few for an account from one caller, so that nobody elsewhere uses up the
 * owner's, and more for the account from anywhere. Codes from the app and recovery codes are counted apart. When the account's
 * are used up, its owner is told by mail, once an hour at most.
 */
export async function codeAttempt(
  payload: Payload,
  caller: Headers,
  { account, isRecovery }: Asked,
): Promise<CodeAttempt> {
  const from = `${networkOf(clientAddress(caller))} ${account}`
  const all = String(account)
  const callerDoor = isRecovery ? 'recoveryCode' : 'secondFactor'
  const accountDoor = isRecovery ? 'recoveryCodeAccount' : 'secondFactorAccount'
  const ofCaller = await takeAttempt(payload, callerDoor, from)
  if (!ofCaller.isAllowed) return shut(ofCaller.retryAfterSeconds)
  const ofAccount = await takeAttempt(payload, accountDoor, all)
  if (!ofAccount.isAllowed) {
    await tellOwner(payload, account)
    return shut(ofAccount.retryAfterSeconds)
  }
  return {
    retryAfterSeconds: null,
    wasRight: async () => {
      await returnAttempt(payload, callerDoor, from)
      await returnAttempt(payload, accountDoor, all)
    },
    wasWrong: async () => {
      if (ofAccount.isLast) await tellOwner(payload, account)
    },
  }
}

function shut(retryAfterSeconds: number): CodeAttempt {
  const nothing = async () => undefined
  return { retryAfterSeconds, wasRight: nothing, wasWrong: nothing }
}

async function tellOwner(payload: Payload, id: User['id']): Promise<void> {
  const { isAllowed } = await takeAttempt(payload, 'codesGuessed', String(id))
  const account = isAllowed ? await accountWithId(payload, id) : null
  if (account) await sendMail(payload, account.email, codesGuessedMail(forgottenAddress))
}
