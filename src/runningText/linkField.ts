import type { LinkFeatureServerProps } from '@payloadcms/richtext-lexical'
import { readLink } from '@/lib/linkAddress'
import { wholeAddress } from './linkFault'

/**
 * The fields of the editor's own form for a link. The address is held to the portal's rule; Payload's would take what leads
 * nowhere, and write the signs of what it doesn't know as codes.
 */
export const linkFields: LinkFeatureServerProps['fields'] = ({ defaultFields }) =>
  defaultFields.map((field) => {
    if (field.type !== 'text' || field.name !== 'url' || field.hasMany) return field
    return {
      ...field,
      hooks: {},
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
        isAskedInForm(siblingData) && readLink(value).kind !== 'address' ? wholeAddress : true,
    }
  })

/** In a text that is saved, `linkFault` tells of the links by their words. The form alone asks for those words. */
function isAskedInForm(siblings: unknown): boolean {
  if (typeof siblings !== 'object' || siblings === null || !('text' in siblings)) return false
  return !('linkType' in siblings) || siblings.linkType !== 'internal'
}
