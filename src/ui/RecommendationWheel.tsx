import { useId } from 'react'
import { WheelGroupBand } from './WheelGroupBand'
import { WheelSector } from './WheelSector'
import { groupForWheel, type WheelItem } from './wheelGroups'

interface RecommendationWheelProps {
  items: WheelItem[]
}

/**
 * The recommendations all the way round the young person: each is a link, and what belongs together stands together.
 * On a narrow screen the sectors show their numbers and the names follow as a list.
 */
export function RecommendationWheel({ items }: RecommendationWheelProps) {
  const id = useId()
  const groups = groupForWheel(items)
  const step = 360 / Math.max(1, items.length)
  const firstCount = groups[0]?.items.length ?? 0
  const bands = groups.map((group, index) => {
    const before = groups.slice(0, index).reduce((sum, earlier) => sum + earlier.items.length, 0)
    const from = (before - firstCount / 2) * step
    return { ...group, from, to: from + group.items.length * step }
  })
  return (
    <div className="wheel">
      <svg
        className="wheel__figure"
        viewBox="-364 -364 728 728"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>Anbefalingerne hele vejen rundt om den unge</title>
        <desc id={`${id}-desc`}>
          En cirkel med den unge i midten. Rundt om står anbefalingerne, samlet efter hvad de handler om:{' '}
          {groups.map((group) => group.name.toLowerCase()).join(', ')}.
        </desc>
        {bands.map((band) => (
          <g key={band.name}>
            <WheelGroupBand
              id={`${id}-${band.items[0]?.number ?? 0}`}
              name={band.name}
              from={band.from}
              to={band.to}
            />
            {band.items.map((item, index) => (
              <WheelSector
                key={item.number}
                item={item}
                from={band.from + index * step}
                to={band.from + (index + 1) * step}
              />
            ))}
          </g>
        ))}
        <g className="wheel__centre">
          <circle r="112" />
          <circle className="wheel__person" cy="-38" r="21" />
          <path className="wheel__person" d="M-38 26c0-24 16-37 38-37s38 13 38 37z" />
          <text className="wheel__centre-text" y="64" textAnchor="middle">
            Den unge
          </text>
        </g>
      </svg>
      <ol className="wheel__list">
        {groups.map((group) => (
          <li key={group.name}>
            <p className="wheel__list-group">{group.name}</p>
            <ul>
              {group.items.map((item) => (
                <li key={item.number}>
                  <a href={item.href}>
                    <span className="wheel__list-number">{item.number}</span>
                    <span>{item.title}</span>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  )
}
