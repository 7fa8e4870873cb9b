import { BrandMark } from './BrandMark'
import { Icon } from './Icon'
import { SiteNavigation } from './SiteNavigation'

interface SiteHeaderProps {
  /** The path of the page shown, without query: decides which menu item is marked. */
  currentPath: string
  /** A harmless page to leave for; the link is left out when there is none. */
  exitUrl?: string | null
  /** Who is logged in, on the member pages; the way to log in is shown when nobody is. */
  memberName?: string | null
}

/** Name, menu, search and the quick way out. The menu folds on a phone without any script. */
export function SiteHeader({ currentPath, exitUrl, memberName = null }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="site-header__bar container">
        <a className="brand" href="/">
          <BrandMark />
          <span className="brand__words">
            Vidensnetværk Nord <span className="brand__tagline">Unge og rusmidler i Nordjylland</span>
          </span>
        </a>
        <div className="site-header__tools">
          <a
            className="site-header__tool site-header__search"
            href={memberName === null ? '/soeg' : '/netvaerk/soeg'}
            aria-current={currentPath === '/soeg' ? 'page' : undefined}
          >
            <Icon name="search" />
            Søg
          </a>
          {exitUrl ? (
            <a className="site-header__tool site-header__exit" href={exitUrl} rel="noreferrer">
              <Icon name="exit" />
              Forlad siden hurtigt
            </a>
          ) : null}
        </div>
        <SiteNavigation currentPath={currentPath} memberName={memberName} />
      </div>
    </header>
  )
}
