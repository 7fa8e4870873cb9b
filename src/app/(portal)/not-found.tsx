import type { Metadata } from 'next'
import { portalName } from '@/content/metadata'
import { NotFoundView } from '@/content/NotFoundView'

export const metadata: Metadata = { title: `Siden findes ikke – ${portalName}` }

export default NotFoundView
