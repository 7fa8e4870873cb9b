export interface WheelItem {
  number: number
  area: string
  title: string
  href: string
}

export interface WheelGroup {
  name: string
  items: WheelItem[]
}

// Clockwise from the top. Ten and one meet there: what the municipalities do together holds the circle.
const GROUPS = [
  { name: 'Samarbejde', numbers: [10, 1] },
  { name: 'Opdage og oplyse', numbers: [2, 3] },
  { name: 'Udrede', numbers: [4] },
  { name: 'Behandle', numbers: [5, 6, 7] },
  { name: 'Følge op', numbers: [8, 9] },
]

/** The recommendations by what they are about, in the circle's order. Unknown numbers come last under ‘Andet’. */
export function groupForWheel(items: WheelItem[]): WheelGroup[] {
  const known = new Set(GROUPS.flatMap((group) => group.numbers))
  const groups = GROUPS.map(({ name, numbers }) => ({
    name,
    items: numbers.flatMap((number) => items.filter((item) => item.number === number)),
  }))
  const others = { name: 'Andet', items: items.filter((item) => !known.has(item.number)) }
  return [...groups, others].filter((group) => group.items.length > 0)
}
