import { idOf } from '@/access/municipality'
import { allRelated, related } from '@/content/related'
import { dateTimeText } from '@/lib/dates'
import { pathOf } from '@/lib/paths'
import type { Event, Municipality } from '@/payload-types'
import { shownCancelDeadline } from '@/signup/selfCancel'
import { type Fact, FactList } from '@/ui/FactList'
import { MailLink } from '@/ui/MailLink'
import { Section } from '@/ui/Section'
import { SectionHeading } from '@/ui/SectionHeading'
import { ceilingsText, isForShort, minimumText } from './facts'
import { hasEnded } from './rules'

type Props = { event: Event; names: ReadonlyMap<string, string>; now: Date }

/** What is good to know beside when and where: for whom, who arranges it, what is shared and decided when, whom to ask. */
export function EventFacts({ event, names, now }: Props) {
  const organiser = related(event.organiser)
  const municipalities = allRelated<Municipality>(event.municipalities)
  const isComing = !hasEnded(event, now) && event.state !== 'aflyst'
  const facts: (Fact | null)[] = [
    isForShort(event) ? null : { term: 'For hvem', value: event.targetGroup },
    municipalities.length > 0
      ? { term: 'Kommuner', value: `Kun for ${municipalities.map(({ name }) => name).join(', ')}` }
      : null,
    organiser
      ? {
          term: 'Arrangør',
          value: <a href={pathOf('organisations', organiser.slug)}>{organiser.name}</a>,
        }
      : null,
    event.contactFunction || event.contactEmail
      ? { term: 'Kontakt', value: <Contact event={event} /> }
      : null,
    ...(isComing ? comingFacts(event, names, now) : []),
    event.costSplit ? { term: 'Udgiften deles', value: event.costSplit } : null,
  ]
  const known = facts.filter((fact) => fact !== null)
  if (known.length === 0) return null
  return (
    <Section labelledBy="praktisk">
      <SectionHeading id="praktisk">Praktisk</SectionHeading>
      <FactList items={known} />
    </Section>
  )
}

function comingFacts(event: Event, names: Props['names'], now: Date): (Fact | null)[] {
  const deadline = shownCancelDeadline(event, now)
  const ceilings = (event.quotas ?? []).flatMap(({ mode, municipality, seats }) => {
    const name = names.get(idOf(municipality) ?? '')
    return mode === 'loft' && name && typeof seats === 'number' ? [{ name, seats }] : []
  })
  const limits = ceilingsText(ceilings)
  const minimum = minimumText(event)
  return [
    deadline ? { term: 'Frist for afmelding', value: dateTimeText(deadline) } : null,
    limits ? { term: 'Fordeling', value: limits } : null,
    minimum ? { term: 'Mindste antal', value: minimum } : null,
  ]
}

function Contact({ event }: { event: Event }) {
  return (
    <>
      {event.contactFunction}
      {event.contactFunction && event.contactEmail ? <br /> : null}
      {event.contactEmail ? <MailLink address={event.contactEmail} /> : null}
    </>
  )
}
