import type { Mention } from './mentions'

/** Where in the administration somebody is named: `collections/pages/12`, `globals/site-texts`. */
export function mentionPath(mention: Mention): string {
  return 'global' in mention ? `globals/${mention.global}` : `collections/${mention.collection}/${mention.id}`
}
