import type { Metadata } from 'next'
import { SignUpView } from '@/signup/SignUpView'
import { signUpMetadata } from '@/signup/signUpMetadata'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return signUpMetadata('offentlig', (await params).slug)
}

export default async function SignUpPage({ params, searchParams }: Props) {
  const { slug } = await params
  return <SignUpView slug={slug} place="offentlig" query={await searchParams} member={null} />
}
