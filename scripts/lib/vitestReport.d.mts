type Failure = { title: string; reason: string }
type TestFile = {
  name: string
  hasFailed: boolean
  passed: string[]
  skipped: number
  failures: Failure[]
  isBroken: boolean
}
type Assertion = { status: string; fullName: string; failureMessages?: string[] }
type Report = {
  testResults: { name: string; status: string; message?: string; assertionResults: Assertion[] }[]
}
type Counts = { passed: number; failed: number; skipped: number; note?: string; failures?: Failure[] }

export function filesOf(report: Report): TestFile[]
export function countFiles(files: TestFile[], code: number | null): Counts
export function unstableOf(first: TestFile[], second: TestFile[]): Failure[]
