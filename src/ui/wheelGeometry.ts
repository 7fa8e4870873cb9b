/** Degrees run clockwise from the top; lengths are in the drawing's own units. */
export interface Point {
  x: number
  y: number
}

/** The point at a distance and an angle from the centre. */
export function pointAt(radius: number, degrees: number): Point {
  const radians = ((degrees - 90) * Math.PI) / 180
  return { x: round(radius * Math.cos(radians)), y: round(radius * Math.sin(radians)) }
}

/** The outline of a ring's sector; `gap` is the free distance to each neighbour, the same all the way out. */
export function sectorPath(inner: number, outer: number, from: number, to: number, gap: number): string {
  const outerGap = degreesFor(gap, outer)
  const innerGap = degreesFor(gap, inner)
  const a = pointAt(outer, from + outerGap)
  const b = pointAt(outer, to - outerGap)
  const c = pointAt(inner, to - innerGap)
  const d = pointAt(inner, from + innerGap)
  const large = to - from > 180 ? 1 : 0
  return `M${a.x} ${a.y}A${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y}Z`
}

/** Whether the middle of these angles lies below the centre, where text along the circle must run the other way. */
export function isLowerHalf(from: number, to: number): boolean {
  const middle = ((from + to) / 2 + 360) % 360
  return middle > 90 && middle < 270
}

/** A line for text to follow, clockwise above the centre and the other way below it, so nothing stands on its head. */
export function textArc(radius: number, from: number, to: number): string {
  const isLower = isLowerHalf(from, to)
  const start = pointAt(radius, isLower ? to : from)
  const end = pointAt(radius, isLower ? from : to)
  return `M${start.x} ${start.y}A${radius} ${radius} 0 0 ${isLower ? 0 : 1} ${end.x} ${end.y}`
}

function degreesFor(length: number, radius: number): number {
  return (length / radius) * (180 / Math.PI)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
