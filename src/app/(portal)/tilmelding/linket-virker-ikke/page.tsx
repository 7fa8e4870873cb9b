import { DeadLinkView } from '@/signup/DeadLinkView'
import { ownMetadata } from '@/signup/ownMetadata'

// The proxy sends every dead link here, with status 404: a page that throws `notFound()` reaches the browser as an empty
// shell that only JavaScript fills.
export const metadata = ownMetadata('Linket virker ikke')

export default DeadLinkView
