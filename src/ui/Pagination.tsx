import { Icon } from './Icon'
import { pageNumbers } from './pageNumbers'

interface PaginationProps {
  /** Counted from 1. */
  page: number
  pages: number
  hrefFor: (page: number) => string
}

/** The way through a long list. Nothing is shown when everything stands on one page. */
export function Pagination({ page, pages, hrefFor }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label="Sider">
      {page > 1 ? (
        <a className="button button-arrow button-previous" href={hrefFor(page - 1)} rel="prev">
          <Icon name="chevron" />
          Forrige<span className="sr-only"> side</span>
        </a>
      ) : null}
      <span className="pagination-mobile">
        Side {page} af {pages}
      </span>
      <ul className="pagination__items">
        {pageNumbers(page, pages).map((slot) =>
          typeof slot === 'number' ? (
            <li className="pagination-item pagination-number" key={slot}>
              <a
                className={slot === page ? 'button current-page' : 'button button-secondary'}
                href={hrefFor(slot)}
                aria-label={`Side ${slot}`}
                aria-current={slot === page ? 'page' : undefined}
              >
                {slot}
              </a>
            </li>
          ) : (
            <li className="pagination-item pagination-overflow" key={slot}>
              <span className="sr-only">Sider, der ikke er vist</span>
              <span aria-hidden="true">…</span>
            </li>
          ),
        )}
      </ul>
      {page < pages ? (
        <a className="button button-arrow button-next" href={hrefFor(page + 1)} rel="next">
          Næste<span className="sr-only"> side</span>
          <Icon name="chevron" />
        </a>
      ) : null}
    </nav>
  )
}
