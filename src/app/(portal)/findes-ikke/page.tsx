import { metadataFor } from '@/content/metadata'
import { NotFoundView } from '@/content/NotFoundView'

// The proxy sends every address here where nothing is, with status 404: a page that throws `notFound()` reaches the
// browser as an empty shell that only JavaScript fills.
export const metadata = metadataFor({ title: 'Siden findes ikke', path: '/findes-ikke', isHidden: true })

export default NotFoundView
