import { Icon } from './Icon'
import { LogOut } from './LogOut'

const ITEMS = [
  { href: '/hvem-kontakter-jeg', label: 'Hvem kontakter jeg?' },
  { href: '/tilbud', label: 'Tilbud' },
  { href: '/metoder', label: 'Metoder' },
  { href: '/anbefalinger', label: 'Anbefalinger' },
  { href: '/kommuner', label: 'Kommuner' },
  { href: '/arrangementer', label: 'Arrangementer' },
]

type SiteNavigationProps = { currentPath: string; memberName: string | null }

/** The main menu. The empty details is only its switch: CSS shows the list after it when it is open, or on a wide screen. */
export function SiteNavigation({ currentPath, memberName }: SiteNavigationProps) {
  return (
    <>
      <details className="menu-switch">
        <summary className="menu-switch__button">
          <Icon name="menu" />
          Menu
        </summary>
      </details>
      <nav className="site-nav" aria-label="Hovedmenu">
        <ul className="site-nav__list">
          {ITEMS.map(({ href, label }) => (
            <li key={href}>
              <a className="site-nav__link" href={href} aria-current={currentFor(href, currentPath)}>
                {label}
              </a>
            </li>
          ))}
          {memberName === null ? <LogIn /> : <Member name={memberName} />}
        </ul>
      </nav>
    </>
  )
}

function LogIn() {
  return (
    <li className="site-nav__account">
      <a className="site-nav__link" href="/log-ind">
        Log ind
      </a>
    </li>
  )
}

function Member({ name }: { name: string }) {
  return (
    <>
      <li className="site-nav__account">
        <a className="site-nav__link" href="/min-konto">
          <span className="sr-only">Min konto: </span>
          {name}
        </a>
      </li>
      <li>
        <LogOut className="site-nav__link site-nav__button" />
      </li>
    </>
  )
}

function currentFor(href: string, currentPath: string): 'page' | 'true' | undefined {
  if (currentPath === href) return 'page'
  return currentPath.startsWith(`${href}/`) ? 'true' : undefined
}
