export type State = {
  isUp: boolean
  failures: number
  lastHour: number
  restarts: number
  reason: string | null
}
export type Listener = (state: State) => void

export function searchMishaps(options: { say: (line: string) => unknown; isSilent: () => boolean }): {
  state: State
  tell: (next: Listener) => void
  cameUp: () => void
  failed: (reason: string) => void
  restarted: () => void
  ranWell: () => void
}
