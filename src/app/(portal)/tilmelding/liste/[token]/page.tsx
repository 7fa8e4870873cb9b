import { portal } from '@/content/portal'
import { DeadLinkView } from '@/signup/DeadLinkView'
import { ListView } from '@/signup/ListView'
import { openList } from '@/signup/openList'
import { ownMetadata } from '@/signup/ownMetadata'

export const metadata = ownMetadata('Din tilmelding af andre')

type Props = { params: Promise<{ token: string }> }

/** What whoever signed others up opens from the mail, which confirms them all. */
export default async function ListPage({ params }: Props) {
  const list = await openList(await portal(), (await params).token)
  return list ? <ListView list={list} /> : <DeadLinkView />
}
