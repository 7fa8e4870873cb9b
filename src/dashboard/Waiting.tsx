import type { ServerProps } from 'payload'
import { isEditor, isStaff } from '@/access/roles'
import { dateTimeText } from '@/lib/dates'
import { unreadFiles } from '@/search/files/unreadFiles'
import { listChanged, listDrafts, listFailedPlans, listScheduled, type WaitingItem } from './queries'

const mostUnread = 8

/** What waits for an editor: plans that failed, files that can't be read, drafts, planned publications, and what was changed last. */
export async function Waiting({ payload, user }: ServerProps) {
  if (!user || !isEditor(user)) return null
  const reading = { payload, user, at: dateTimeText }
  const [drafts, scheduled, failed, changed, unread] = await Promise.all([
    listDrafts(reading),
    isStaff(user) ? listScheduled(reading) : null,
    isStaff(user) ? listFailedPlans(reading) : [],
    listChanged(reading),
    isStaff(user) ? unreadFiles(payload, user, mostUnread) : [],
  ])
  return (
    <div className="waiting">
      <h2 className="waiting__title">Vidensnetværk Nord</h2>
      <div className="waiting__cards">
        {failed.length > 0 ? (
          <WaitingCard heading="Planer, der ikke blev til noget" items={failed} empty="" />
        ) : null}
        {unread.length > 0 ? (
          <WaitingCard heading="Filer, søgningen ikke kan læse" items={unread} empty="" />
        ) : null}
        <WaitingCard heading="Kladder" items={drafts} empty="Der er ingen kladder." />
        {scheduled ? <WaitingCard heading="Planlagt" items={scheduled} empty="Intet er planlagt." /> : null}
        <WaitingCard heading="Senest ændret" items={changed} empty="Der er intet indhold endnu." />
      </div>
    </div>
  )
}

function WaitingCard({ heading, items, empty }: { heading: string; items: WaitingItem[]; empty: string }) {
  return (
    <section className="waiting__card">
      <h3>{heading}</h3>
      {items.length === 0 ? <p>{empty}</p> : null}
      <ul>
        {items.map(({ detail, href, title }) => (
          <li key={`${href}-${title}`}>
            <a href={href}>{title}</a>
            <span>{detail}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
