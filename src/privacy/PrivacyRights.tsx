import { BulletList } from '@/ui/BulletList'
import { CallButton } from '@/ui/CallButton'
import { MailLink } from '@/ui/MailLink'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'

type Contact = { email: string | null; phone: string | null }

/** What one may ask for, whom to ask, and where to complain. */
export function PrivacyRights({ email, phone }: Contact) {
  return (
    <>
      <Section labelledBy="dine-rettigheder">
        <SectionHeading id="dine-rettigheder">Dine rettigheder</SectionHeading>
        <p>Du kan bede om at</p>
        <BulletList
          items={[
            'se, hvad portalen har gemt om dig, og hvornår nogen har slået det op',
            'få noget rettet, der er forkert',
            'få oplysninger slettet eller brugt mindre, indtil en sag er afklaret',
            'gøre indsigelse mod, at de bliver brugt',
          ]}
        />
        <p>
          Du får svar inden en måned. Nogle oplysninger skal vi gemme efter andre regler, fx reglerne om
          journalisering. Så får du det at vide.
        </p>
      </Section>
      <Section labelledBy="spoerg">
        <SectionHeading id="spoerg">Hvem du spørger</SectionHeading>
        <p>
          Rammeaftalesekretariatet driver portalen for de elleve kommuner. Skriv til sekretariatet fra den
          mailadresse, det handler om, så vi ved, at det er dig.
        </p>
        {email ? (
          <p>
            <MailLink address={email} />
          </p>
        ) : null}
        {phone ? <CallButton phone={phone} name="Rammeaftalesekretariatet" variant="secondary" /> : null}
        {email || phone ? null : <p>Sekretariatets kontaktoplysninger er ikke lagt ind på portalen endnu.</p>}
      </Section>
      <Section labelledBy="klag">
        <SectionHeading id="klag">Klag til Datatilsynet</SectionHeading>
        <p>
          Er du ikke tilfreds med den måde, vi behandler dine oplysninger på, kan du klage til{' '}
          <a href="https://www.datatilsynet.dk/">Datatilsynet</a>.
        </p>
      </Section>
    </>
  )
}
