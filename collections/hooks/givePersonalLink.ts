import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { idOf } from '@/access/municipality'
import { foldedAddress } from '@/lib/mailAddress'
import type { Registration, User } from '@/payload-types'
import { isReaddressed, linkOccasion } from '@/signup/corrected'
import { oweMail } from '@/signup/outbox'
import { hashOfToken, newSalt, saltForAddress, tokenOf } from '@/signup/token'

/**
 * Whoever is added by hand gets a link of their own too: the mails they get lead to it. With another address comes another
 * link: the one that was sent before opens nothing any more, whoever has it, and the new address is sent the new one.
 */
export const givePersonalLink: CollectionBeforeChangeHook<Registration> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') return data.tokenHash ? data : { ...data, ...linkOf(req, newSalt()) }
  if (!originalDoc || originalDoc.anonymisedAt || !isReaddressed(data, originalDoc)) return data
  const address = foldedAddress(data.email ?? '')
  const { tokenSalt } = originalDoc
  const link = linkOf(req, tokenSalt ? saltForAddress(req.payload, tokenSalt, address) : newSalt())
  await oweMail(
    req.payload,
    {
      event: idOf(originalDoc.event) ?? '',
      registration: originalDoc.id,
      cause: 'link',
      occasion: linkOccasion(link.tokenHash),
      message:
        'Arrangøren har rettet din mailadresse. Et link, du eller andre har fået før, virker ikke længere.',
    },
    req,
  )
  return { ...data, ...link, account: await accountOf(req, originalDoc, address) }
}

function linkOf({ payload }: PayloadRequest, tokenSalt: string) {
  return { tokenSalt, tokenHash: hashOfToken(tokenOf(payload, tokenSalt)) }
}

/** An account sees what it has signed up for, so it stays only where the new address is its own. */
async function accountOf(
  req: PayloadRequest,
  { account }: Registration,
  address: string,
): Promise<string | null> {
  const id = idOf(account)
  if (id === null) return null
  const owner = await req.payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: id } },
    select: { email: true },
    req,
  })
  return owner && foldedAddress(owner.email) === address ? id : null
}
