import { portal } from '@/content/portal'
import { DeadLinkView } from '@/signup/DeadLinkView'
import { OwnView } from '@/signup/OwnView'
import { ownMetadata } from '@/signup/ownMetadata'
import { ownRegistration } from '@/signup/ownRegistration'

export const metadata = ownMetadata('Din tilmelding')

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Shows, and does nothing but confirm that the address is read: mail programs open links before people do. */
export default async function OwnPage({ params, searchParams }: Props) {
  const payload = await portal()
  const own = await ownRegistration(payload, (await params).token)
  if (!own) return <DeadLinkView />
  return <OwnView own={own} payload={payload} answer={(await searchParams).svar} />
}
