import { MAIN_ID } from './Main'

/** The first thing the Tab key meets: past the menu, to the content. */
export function SkipLink() {
  return (
    <a className="skipnav" href={`#${MAIN_ID}`}>
      Gå til sidens indhold
    </a>
  )
}
