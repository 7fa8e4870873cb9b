import { isLowerHalf, sectorPath, textArc } from './wheelGeometry'

const INNER = 126
const OUTER = 178
const GAP = 5
// The baseline lies outside the middle of the band above and inside it below, so the words sit in its middle.
const BASELINE = { upper: 146, lower: 158 }

interface WheelGroupBandProps {
  id: string
  name: string
  from: number
  to: number
}

/** The inner band: what the sectors outside it have in common, written along the circle. */
export function WheelGroupBand({ id, name, from, to }: WheelGroupBandProps) {
  const isLower = isLowerHalf(from, to)
  return (
    <g className="wheel__band">
      <path className="wheel__band-shape" d={sectorPath(INNER, OUTER, from, to, GAP)} />
      <path id={id} fill="none" d={textArc(isLower ? BASELINE.lower : BASELINE.upper, from, to)} />
      <text className="wheel__band-text" textAnchor="middle">
        <textPath href={`#${id}`} startOffset="50%">
          {name}
        </textPath>
      </text>
    </g>
  )
}
