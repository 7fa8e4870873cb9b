/** Many short links of the same weight, in as many columns as there is room for. */
export function LinkGrid({ items }: { items: { href: string; label: string }[] }) {
  return (
    <ul className="link-grid">
      {items.map(({ href, label }) => (
        <li key={href}>
          <a className="link-grid__link" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
