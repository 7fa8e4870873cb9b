import { related } from '@/content/related'
import { isWebAddress } from '@/lib/webAddress'
import type { Resource } from '@/payload-types'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ButtonLink } from '@/ui/ButtonLink'
import { downloadText } from './rules'

/** The way to the tool itself: a file to fetch, an address to open, and what is known about the address. */
export function ResourceLinks({ resource }: { resource: Resource }) {
  const file = related(resource.file)
  const url = isWebAddress(resource.url) ? resource.url : null
  return (
    <>
      {file?.url || url ? (
        <ButtonGroup>
          {file?.url ? <ButtonLink href={file.url}>{downloadText(file)}</ButtonLink> : null}
          {url ? (
            <ButtonLink href={url} variant={file?.url ? 'secondary' : 'primary'}>
              Åbn linket på {new URL(url).hostname.replace(/^www\./, '')}
            </ButtonLink>
          ) : null}
        </ButtonGroup>
      ) : null}
      {resource.urlNote ? <p className="source-note">{resource.urlNote}</p> : null}
    </>
  )
}
