import { Chip, type ChipItem } from './Chip'

/** Short facts in a row. */
export function ChipList({ items }: { items: ChipItem[] }) {
  if (items.length === 0) return null
  return (
    <ul className="chip-list">
      {items.map((item) => (
        <li key={item.label}>
          <Chip {...item} />
        </li>
      ))}
    </ul>
  )
}
