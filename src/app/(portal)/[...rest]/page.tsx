import { notFound } from 'next/navigation'

/** Any address of two or more parts that is nobody's: without this the portal's own 404 would not be shown. */
export default function UnknownPage() {
  notFound()
}
