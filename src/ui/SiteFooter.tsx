import { MailLink } from './MailLink'

const DEFAULT_WAS_URL = '/was'

interface SiteFooterProps {
  /** Where the accessibility statement lies; the portal's own page unless it is published elsewhere. */
  wasUrl?: string | null
  /** Who publishes the portal, in a sentence or two. */
  text: string
  /** How to reach the secretariat; left out where it is not stated. */
  email?: string | null
  phone?: string | null
  /** On the member pages the way to log in is the way back to the network. */
  isMember?: boolean
}

const knowledge = [
  { href: '/bekymringstrin', label: 'Bekymringstrin' },
  { href: '/initiativer', label: 'Fælles initiativer' },
  { href: '/vaerktoejskasse', label: 'Værktøjskassen' },
  { href: '/erfaringer', label: 'Erfaringer' },
  { href: '/tal', label: 'Tal om unge' },
  { href: '/lovhjemler', label: 'Lovhjemler' },
  { href: '/ordforklaring', label: 'Ordforklaring' },
]

/** Who publishes the portal, and the pages that must be reachable from everywhere. */
export function SiteFooter({ wasUrl, text, email, phone, isMember = false }: SiteFooterProps) {
  const about = [
    { href: '/om', label: 'Om portalen' },
    { href: '/aktoerer', label: 'Aktører' },
    { href: '/privatliv', label: 'Privatliv' },
    { href: '/cookies', label: 'Cookies' },
    { href: wasUrl ?? DEFAULT_WAS_URL, label: 'Tilgængelighedserklæring' },
    isMember ? { href: '/netvaerk', label: 'Netværket' } : { href: '/log-ind', label: 'Log ind' },
  ]
  return (
    <footer className="site-footer">
      <div className="container site-footer__inner">
        <div className="site-footer__about">
          <p>{text}</p>
          {email ? <MailLink address={email} /> : null}
          {phone ? <p>Telefon {phone}</p> : null}
        </div>
        <FooterLinks name="Mere viden" links={knowledge} />
        <FooterLinks name="Om portalen" links={about} />
      </div>
    </footer>
  )
}

function FooterLinks({ name, links }: { name: string; links: { href: string; label: string }[] }) {
  return (
    <nav aria-label={name}>
      <ul className="site-footer__links">
        {links.map(({ href, label }) => (
          <li key={label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
