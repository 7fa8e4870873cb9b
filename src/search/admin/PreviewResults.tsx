'use client'

import type { Comparison, PreviewList } from './comparison'

/** The two lists beside each other, and what the second has that the first has not. */
export function PreviewResults({ after, before, isAtLeast, q }: Comparison & { q: string }) {
  const isSame = before.total === after.total && before.hits.map(idOf).join() === after.hits.map(idOf).join()
  return (
    <>
      <p>
        {isSame
          ? `»${q}« finder det samme som før.`
          : `»${q}« finder ${before.total} nu og ${isAtLeast ? 'mindst ' : ''}${after.total} med ændringen.`}
      </p>
      <div className="tuning-preview__lists">
        <List heading={`Nu: ${before.total}`} list={before} />
        <List
          heading={`Med ændringen: ${isAtLeast ? 'mindst ' : ''}${after.total}`}
          list={after}
          earlier={before.hits.map(idOf)}
        />
      </div>
    </>
  )
}

function idOf({ id }: { id: string }): string {
  return id
}

function List({ earlier, heading, list }: { earlier?: string[]; heading: string; list: PreviewList }) {
  return (
    <section>
      <h4>{heading}</h4>
      {list.hits.length === 0 ? <p>Ingen resultater.</p> : null}
      <ol>
        {list.hits.map(({ id, path, title, type }) => (
          <li key={id}>
            <a href={path} rel="noreferrer" target="_blank">
              {title}
            </a>
            <span>
              {type}
              {earlier && !earlier.includes(id) ? ', ny på listen' : ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
