import { related } from '@/content/related'
import { dayText } from '@/events/eventDates'
import { dateTimeText } from '@/lib/dates'
import { addressOf } from '@/lib/paths'
import { isWebAddress } from '@/lib/webAddress'
import type { Event } from '@/payload-types'
import { BulletList } from '@/ui/BulletList'
import { FactList } from '@/ui/FactList'
import { MailLink } from '@/ui/MailLink'
import { type RelatedLink, RelatedList } from '@/ui/RelatedList'
import { type Own, ownPath } from './ownRegistration'
import { shownCancelDeadline } from './selfCancel'

type Props = { own: Own; takesPart: boolean; isLinked: boolean }

/** When and where; and for those who take part, what only they get. */
export function OwnEvent({ isLinked, own, takesPart }: Props) {
  const { event } = own
  const days = [...(event.days ?? [])].sort((a, b) => a.startsAt.localeCompare(b.startsAt)).map(dayText)
  const { contactEmail, contactFunction, onlineLink } = event
  const deadline = shownCancelDeadline(event, new Date())
  return (
    <>
      <FactList
        items={[
          {
            term: 'Hvornår',
            value: days.length > 1 ? <BulletList items={days} /> : (days[0] ?? 'Datoen er ikke fastsat'),
          },
          { term: 'Hvor', value: [event.place, event.address].filter(Boolean).join(', ') },
          ...(takesPart && isWebAddress(onlineLink)
            ? [{ term: 'Onlinemøde', value: <a href={onlineLink}>{onlineLink}</a> }]
            : []),
          ...(deadline ? [{ term: 'Frist for afmelding', value: dateTimeText(deadline) }] : []),
          {
            term: 'Kontakt',
            value:
              contactFunction || contactEmail ? (
                <>
                  {contactFunction}
                  {contactFunction && contactEmail ? <br /> : null}
                  {contactEmail ? <MailLink address={contactEmail} /> : null}
                </>
              ) : null,
          },
        ]}
      />
      {takesPart ? <RelatedList title="Materialer til deltagere" items={materialLinks(own)} /> : null}
      {isLinked ? (
        <p>
          <a href={addressOf('events', event)}>Program og det hele om arrangementet</a>
        </p>
      ) : null}
    </>
  )
}

const phases = { foer: 'Til før arrangementet', efter: 'Til efter arrangementet' } as const

function materialLinks({ event, token }: Own): RelatedLink[] {
  const materials: NonNullable<Event['participantMaterials']> = event.participantMaterials ?? []
  return materials.flatMap(({ file, phase, title, url }): RelatedLink[] => {
    const id = related(file)?.id
    const href = id ? ownPath(token, `materiale/${id}`) : isWebAddress(url) ? url : null
    return href ? [{ href, label: title, note: phase ? phases[phase] : null }] : []
  })
}
