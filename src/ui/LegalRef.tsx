import { Icon } from './Icon'

interface LegalRefProps {
  label: string
  href?: string | null
  /** The year of the source that gave the reference. */
  sourceYear?: number | string | null
  outdated: boolean
  note?: string | null
}

/** A reference to the law. An old one stays readable and says in words that it may no longer hold. */
export function LegalRef({ label, href, sourceYear, outdated, note }: LegalRefProps) {
  return (
    <span className={outdated ? 'legal-ref legal-ref--outdated' : 'legal-ref'}>
      {href ? <a href={href}>{label}</a> : <span>{label}</span>}
      {sourceYear ? <span className="legal-ref__source"> (kilde fra {sourceYear})</span> : null}
      {outdated ? (
        <span className="legal-ref__warning">
          <Icon name="alert" />
          Kan være forældet
        </span>
      ) : null}
      {note ? <span className="legal-ref__note">{note}</span> : null}
    </span>
  )
}
