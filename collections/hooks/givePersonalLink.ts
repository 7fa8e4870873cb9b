import type { CollectionBeforeChangeHook } from 'payload'
import { hashOfToken, newSalt, tokenOf } from '@/signup/token'

/** Whoever is added by hand gets a link of their own too: the mails they get lead to it. */
export const givePersonalLink: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create' || data.tokenHash) return data
  const tokenSalt = newSalt()
  return { ...data, tokenSalt, tokenHash: hashOfToken(tokenOf(req.payload, tokenSalt)) }
}
