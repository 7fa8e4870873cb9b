import type { Metadata } from 'next'
import { idOf, municipalityOf } from '@/access/municipality'
import { isEditor, isStaff } from '@/access/roles'
import { recordAudit } from '@/audit/record'
import { metadataFor } from '@/content/metadata'
import { PortalPage } from '@/content/PortalPage'
import { portal } from '@/content/portal'
import { readAsMember } from '@/content/reader'
import { networkPath } from '@/lib/paths'
import { readableAddress } from '@/lib/readableAddress'
import { listMunicipalities } from '@/municipalities/queries'
import type { User } from '@/payload-types'
import { Approvals } from '@/signup/Approvals'
import { approvalNotice } from '@/signup/approvalNotice'
import { outsideText } from '@/signup/labels'
import { OwnSignUpList } from '@/signup/OwnSignUpList'
import { ownPathOf } from '@/signup/ownRegistration'
import { awaitingApproval, type Listed, ownSignUps } from '@/signup/ownSignUps'
import { StepNotices } from '@/signup/StepNotices'
import { PageHeader } from '@/ui/PageHeader'

const path = '/mine-tilmeldinger'
const title = 'Mine tilmeldinger'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  await readAsMember(path)
  const description = 'Det, du er tilmeldt, og for kommunale redaktører det, der skal godkendes.'
  return metadataFor({ title, description, path, isHidden: true })
}

export default async function OwnSignUpsPage({ searchParams }: Props) {
  const member = await readAsMember(path)
  const payload = await portal()
  const listed = await ownSignUps(payload, member)
  const signUps = listed.map((each) => ({ ...each, href: ownPathOf(payload, each.registration) }))
  const municipality = municipalityOf(member)
  const mayApprove = isStaff(member) || (isEditor(member) && municipality !== null)
  const waiting = mayApprove ? await awaitingApproval(payload, isStaff(member) ? null : municipality) : []
  await noteLookUp(member, waiting)
  const told = approvalNotice((await searchParams).svar)
  const names = new Map((await listMunicipalities()).map(({ id, name }) => [id, name]))
  return (
    <PortalPage section={networkPath} crumbs={[{ label: 'Netværket', href: networkPath }, { label: title }]}>
      <PageHeader
        title={title}
        lead={`Det, der er tilmeldt med ${readableAddress(member.email)} eller med din konto.`}
      />
      {told ? <StepNotices notices={[told]} /> : null}
      {mayApprove ? (
        <Approvals waiting={waiting} nameOf={(relation) => names.get(idOf(relation) ?? '') ?? outsideText} />
      ) : null}
      <OwnSignUpList signUps={signUps} now={new Date()} />
    </PortalPage>
  )
}

/** Looking at others' sign-ups is written down, as it is in the administration. */
async function noteLookUp(user: User, waiting: Listed[]): Promise<void> {
  if (waiting.length === 0) return
  await recordAudit(
    { payload: await portal(), user: { ...user, collection: 'users' } },
    {
      action: 'lookUpList',
      collection: 'registrations',
      id: 'godkendelse',
      municipality: municipalityOf(user),
      subjectEmails: waiting.map(({ registration }) => registration.email),
    },
  )
}
