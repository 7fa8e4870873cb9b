import { Icon } from './Icon'
import { joinClasses } from './joinClasses'

interface WayInProps {
  href: string
  title: string
  text: string
  /** What the link says: where one comes to. */
  action: string
  /** `primary` for the one way in the page wants seen first. */
  tone?: 'primary' | 'plain'
}

/** One of the front page's doors; the whole card is the link. */
export function WayIn({ href, title, text, action, tone = 'plain' }: WayInProps) {
  return (
    <article className={joinClasses('way-in', tone === 'primary' && 'way-in--primary')}>
      <h2 className="way-in__title">{title}</h2>
      <p>{text}</p>
      <a className="way-in__action stretched-link" href={href}>
        {action}
        <Icon name="arrow" />
      </a>
    </article>
  )
}
