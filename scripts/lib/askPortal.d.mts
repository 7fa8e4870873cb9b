export function askPortal(asked: {
  args: string[]
  dataDir: string
  work: string
  say: {
    line: (text: string) => unknown
    problem: (text: string) => unknown
    progress: (done: number, total: number) => unknown
  }
  patience?: { sayMs: number; giveUpMs: number }
}): Promise<number | null>
