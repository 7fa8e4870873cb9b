import { BulletList } from '@/ui/BulletList'
import { FactList } from '@/ui/FactList'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { bases } from './basis'
import { type PersonalSlug, registerOf } from './register'
import { daysText, type RetentionDays, type RetentionKey, retentionKinds } from './retentionKinds'

/** The register's parts that concern people who read the page, in the order they are likeliest to. */
const shown: PersonalSlug[] = ['registrations', 'feedback', 'users', 'audit-entries', 'search-misses']

/** What the portal keeps about people, why, and until when: from the register and the clocks as they are set. */
export function KeptData({ days }: { days: RetentionDays }) {
  return (
    <>
      <Section labelledBy="det-gemmer-vi">
        <SectionHeading
          id="det-gemmer-vi"
          lead="Fristerne herunder er dem, portalen sletter efter hver nat. Ændrer vi en frist, ændrer siden sig."
        >
          Det gemmer vi, og så længe
        </SectionHeading>
        {shown.map((slug) => (
          <KeptAbout key={slug} slug={slug} days={days} />
        ))}
      </Section>
      <Section labelledBy="opslag">
        <SectionHeading id="opslag">Vi skriver ned, hvem der ser oplysningerne</SectionHeading>
        <p>
          Når en medarbejder slår en tilmelding, en konto eller en besked op, skriver portalen ned, hvem det
          var, hvornår og hvorfor. Det samme gælder, når noget bliver ændret: så står der, hvilke felter det
          var, men ikke hvad der stod i dem. Har du en konto, gælder det også det, du selv gør. Ingen kan
          rette i loggen, og den slettes efter {daysText(days.auditDays)}.
        </p>
        <p>
          Mails sendes kun til dig selv. Svarer mailserveren ikke, ligger en mail som fil i højst{' '}
          {daysText(days.mailDays)}. Sikkerhedskopier har deres egen frist.
        </p>
      </Section>
    </>
  )
}

function KeptAbout({ slug, days }: { slug: PersonalSlug; days: RetentionDays }) {
  const { about, basis, fields, purpose } = registerOf(slug)
  const told = Object.entries(fields)
    .filter(([name, { isTechnical }]) => !name.includes('.') && !isTechnical)
    .map(([, field]) => field)
  const stays = told.some(({ until }) => until === 'count')
  return (
    <>
      <h3 className="heading-3">{about}</h3>
      <FactList
        items={[
          { term: 'Hvad', value: sentenceOf([...new Set(told.map(({ what }) => what))]) },
          { term: 'Hvorfor', value: `${purpose}.` },
          { term: 'Grundlag', value: `${bases[basis]}.` },
          {
            term: 'Hvor længe',
            value: (
              <BulletList
                items={[
                  ...clocksOf(slug).map((key) => `${retentionKinds[key].label}: ${daysText(days[key])}`),
                  ...(stays ? ['Derefter kun som tal, uden navn og mailadresse'] : []),
                ]}
              />
            ),
          },
        ]}
      />
    </>
  )
}

/** `Navn; mailadresse; kommune.` */
function sentenceOf([first = '', ...rest]: string[]): string {
  return `${[first, ...rest.map((part) => part.charAt(0).toLowerCase() + part.slice(1))].join('; ')}.`
}

/** Every clock that a collection's fields go by, and those that are the account's own. */
function clocksOf(slug: PersonalSlug): RetentionKey[] {
  const further: Partial<Record<PersonalSlug, RetentionKey[]>> = {
    registrations: ['waitingListDays'],
    users: ['invitationDays', 'inactiveUserDays'],
  }
  const named = Object.values(registerOf(slug).fields).map(({ until }) => until)
  const all: string[] = [...(further[slug] ?? []), ...named]
  return (Object.keys(retentionKinds) as RetentionKey[]).filter((key) => all.includes(key))
}
