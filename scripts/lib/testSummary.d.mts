type Failure = { title: string; reason: string }
type Result = {
  name: string
  passed: number
  failed: number
  skipped: number
  note?: string
  unstable?: Failure[]
}

export function withUnstable(results: Result[]): {
  results: Result[]
  unstable: (Failure & { name: string })[]
}
export function totals(results: Partial<Result>[]): { passed: number; failed: number; skipped: number }
