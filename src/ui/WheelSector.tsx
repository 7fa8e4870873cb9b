import { pointAt, sectorPath } from './wheelGeometry'
import type { WheelItem } from './wheelGroups'
import { wordLines } from './wordLines'

const INNER = 186
const OUTER = 358
const GAP = 3
const LABEL_RADIUS = 276
const LONGEST_LINE = 15
const LINE_HEIGHT = 23

interface WheelSectorProps {
  item: WheelItem
  from: number
  to: number
}

/** One recommendation as a link shaped like its part of the circle. */
export function WheelSector({ item, from, to }: WheelSectorProps) {
  const centre = pointAt(LABEL_RADIUS, (from + to) / 2)
  const lines = wordLines(item.area, LONGEST_LINE)
  return (
    <a className="wheel__sector" href={item.href} aria-label={`${item.number} ${item.area}: ${item.title}`}>
      <path className="wheel__sector-shape" d={sectorPath(INNER, OUTER, from, to, GAP)} />
      <text className="wheel__number" x={centre.x} y={centre.y} textAnchor="middle">
        {`${item.number} `}
      </text>
      <text className="wheel__area" x={centre.x} y={centre.y + 4} textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={centre.x} dy={index === 0 ? LINE_HEIGHT : LINE_HEIGHT - 1}>
            {`${line} `}
          </tspan>
        ))}
      </text>
    </a>
  )
}
