import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { isStaff } from '@/access/roles'
import type { Event } from '@/payload-types'
import { withContact } from '../eventContact'
import { type MailCause, mailCauses } from '../labels'
import { type SampleMail, sampleMail } from './sampleMail'

const causes = Object.keys(mailCauses) as MailCause[]

/** Where staff see what an event's participants will get. Nothing is sent, and nobody's data are read. */
export async function MailPreviewView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { permissions, req, visibleEntities } = initPageResult
  const id = params?.segments?.[1]
  if (!isStaff(req.user)) redirect('/admin')
  if (typeof id !== 'string') notFound()
  const event = await req.payload.findByID({
    collection: 'events',
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    user: req.user,
    overrideAccess: false,
  })
  if (!event) notFound()
  const cause = causes.find((name) => name === searchParams?.anledning) ?? 'bekraeftet'
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(initPageResult.locale ? { locale: initPageResult.locale } : {})}
      params={params}
      payload={req.payload}
      permissions={permissions}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <div className="mail-preview">
          <h1>Mails om {event.title}</h1>
          <p>
            Sådan ser portalens mails ud for arrangementet, som det står i den nyeste kladde. Personen er
            opdigtet, og der sendes ingenting.{' '}
            <a href={`/admin/collections/events/${event.id}`}>Tilbage til arrangementet</a>
          </p>
          <CauseForm cause={cause} event={event} />
          <Preview mail={sampleMail(await withContact(req.payload, event), cause, new Date())} />
        </div>
      </Gutter>
    </DefaultTemplate>
  )
}

function CauseForm({ cause, event }: { cause: MailCause; event: Event }) {
  return (
    <form action={`/admin/mails/${event.id}`} className="mail-preview__form" method="get">
      <label htmlFor="anledning">Anledning</label>
      <select defaultValue={cause} id="anledning" key={cause} name="anledning">
        {causes.map((name) => (
          <option key={name} value={name}>
            {mailCauses[name]}
          </option>
        ))}
      </select>
      <button className="btn btn--style-secondary" type="submit">
        Vis mailen
      </button>
    </form>
  )
}

function Preview({ mail }: { mail: SampleMail }) {
  return (
    <>
      <h2>{mail.subject}</h2>
      {mail.calendar.length > 0 ? <p>{calendarText(mail.calendar)}</p> : null}
      {/* Without scripts, forms or an origin of its own: what is shown can do nothing here. */}
      <iframe className="mail-preview__frame" sandbox="" srcDoc={mail.html} title="Mailen som HTML" />
      <h2>Som ren tekst</h2>
      <pre className="mail-preview__text">{mail.text}</pre>
    </>
  )
}

function calendarText(calendar: SampleMail['calendar']): string {
  const days = calendar.length === 1 ? 'dagen' : `${calendar.length} dage`
  return calendar.includes('invited')
    ? `Med mailen følger en kalenderaftale for ${days}.`
    : `Mailen tager ${days} ud af modtagerens kalender, hvis den stod der.`
}
