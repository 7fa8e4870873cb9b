import {
  type GlobalAfterChangeHook,
  type GlobalBeforeValidateHook,
  type GlobalConfig,
  ValidationError,
} from 'payload'
import { hasJustLoggedIn, logInAgain } from '@/accounts/freshLogin'
import { endSessions } from '@/accounts/sessions'

/** Whoever demands it has it: otherwise the demand could lock everybody out who understands it. */
const askSenderFirst: GlobalBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!isTurnedOn(data, originalDoc) || !req.user || req.user.hasSecondFactor) return data
  const message = 'Slå først login i to trin til for dig selv under »Min konto«.'
  const errors = [{ label: 'Login i to trin', message, path: 'requireSecondFactor' }]
  throw new ValidationError({ global: 'security-settings', errors, req }, req.t)
}

/** A session that was left open takes no lock off the door. */
const askForProofToTurnOff: GlobalBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const isTurnedOff =
    data?.requireSecondFactor !== undefined && !data.requireSecondFactor && originalDoc?.requireSecondFactor
  if (!isTurnedOff || !req.user || (await hasJustLoggedIn(req))) return data
  const errors = [{ label: 'Login i to trin', message: logInAgain, path: 'requireSecondFactor' }]
  throw new ValidationError({ global: 'security-settings', errors, req }, req.t)
}

/** Who must have a second factor and has none is logged out, and sets it up at the next login. */
const endOpenSessions: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (!isTurnedOn(doc, previousDoc)) return doc
  const { docs } = await req.payload.find({
    collection: 'users',
    where: {
      and: [{ role: { in: ['secretariat', 'administrator'] } }, { hasSecondFactor: { not_equals: true } }],
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id } of docs) await endSessions(req.payload, id)
  return doc
}

export const requireSecondFactorOfStaff: GlobalConfig['hooks'] = {
  beforeValidate: [askSenderFirst, askForProofToTurnOff],
  afterChange: [endOpenSessions],
}

type Setting = { requireSecondFactor?: boolean | null } | undefined

function isTurnedOn(now: Setting, before: Setting): boolean {
  return Boolean(now?.requireSecondFactor) && !before?.requireSecondFactor
}
