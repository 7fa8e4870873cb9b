import type { Metadata } from 'next'
import { readAsMember } from '@/content/reader'
import { signUpFormPath } from '@/signup/formEvent'
import { SignUpView } from '@/signup/SignUpView'
import { signUpMetadata } from '@/signup/signUpMetadata'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  await readAsMember(signUpFormPath('netvaerk', slug))
  return signUpMetadata('netvaerk', slug)
}

/** The same form with what the account knows filled in; also for events that are the network's own. */
export default async function MemberSignUpPage({ params, searchParams }: Props) {
  const { slug } = await params
  const query = await searchParams
  const here = new URLSearchParams(
    ['flere', 'trin', 'kladde'].flatMap((name) =>
      typeof query[name] === 'string' ? [[name, query[name]]] : [],
    ),
  )
  const path = signUpFormPath('netvaerk', slug)
  const member = await readAsMember(here.size > 0 ? `${path}?${here}` : path)
  return <SignUpView slug={slug} place="netvaerk" query={query} member={member} />
}
