import type { FieldHook, PayloadRequest, RichTextField } from 'payload'
import { richText as usualRule } from 'payload/shared'
import { linkFault, lostLinkKeys } from './linkFault'
import { withCleanLinks } from './links'
import { withTypedLists } from './listNodes'

const publishedLinks = 'publishedLostLinks'

/**
 * Cleans the links of running text before it is checked, and makes lists of typed ones, by whichever door. Links that lead
 * nowhere in a text that is published already are noted, since it must still be possible to save the document around it.
 */
export const cleanTextHook: FieldHook = ({ originalDoc, previousValue, req, value }) => {
  if (originalDoc && originalDoc._status !== 'draft')
    req.context[publishedLinks] = [...knownIn(req), ...lostLinkKeys(previousValue)]
  return withTypedLists(withCleanLinks(value))
}

/** Names the links that lead nowhere; the rest is Payload's own rule of running text. */
export const runningTextRule: NonNullable<RichTextField['validate']> = async (value, options) => {
  const before = options.event === 'onChange' ? lostLinkKeys(options.previousValue) : []
  const fault = linkFault(value, new Set([...before, ...knownIn(options.req)]))
  if (fault !== null) return fault
  const usual = await usualRule(value, options)
  return typeof usual === 'string' && usual.startsWith('The following fields are invalid')
    ? unknownTarget
    : usual
}

/** Payload says which of a link's fields is wrong, in English, and not which link. */
const unknownTarget = 'Et link i teksten fører til en side, der ikke findes. Vælg om, eller fjern linket.'

function knownIn({ context }: Pick<PayloadRequest, 'context'>): string[] {
  const known: unknown = context[publishedLinks]
  return Array.isArray(known) ? known.map(String) : []
}
