export type PositionState = 'notAnswered' | 'considering' | 'planned' | 'running' | 'rejected'

export const POSITION_WORDS: Record<PositionState, string> = {
  running: 'I drift',
  planned: 'Planlagt',
  considering: 'Under overvejelse',
  rejected: 'Fravalgt',
  notAnswered: 'Ikke besvaret',
}

interface PositionMarkProps {
  state: PositionState
  /** Show the word beside the shape; otherwise only screen readers get it. */
  showWord?: boolean
}

/** A municipality's position, told by shape: filled tick, ringed arrow, dashed question, black square, dotted dash. */
export function PositionMark({ state, showWord = false }: PositionMarkProps) {
  return (
    <span className="position">
      <svg
        className={`position__mark position__mark--${state}`}
        viewBox="0 0 32 32"
        width="30"
        height="30"
        aria-hidden="true"
      >
        <Shape state={state} />
      </svg>
      <span className={showWord ? undefined : 'sr-only'}>{POSITION_WORDS[state]}</span>
    </span>
  )
}

function Shape({ state }: { state: PositionState }) {
  switch (state) {
    case 'running':
      return (
        <>
          <circle cx="16" cy="16" r="15" />
          <path d="m9.5 16.5 4.5 4.5 8.5-9.5" />
        </>
      )
    case 'planned':
      return (
        <>
          <circle cx="16" cy="16" r="13.5" />
          <path d="M9.5 16h12m-5-5 5 5-5 5" />
        </>
      )
    case 'considering':
      return (
        <>
          <circle cx="16" cy="16" r="14" />
          <path d="M12.5 13c.2-2 1.6-3.2 3.5-3.2 2.1 0 3.5 1.3 3.5 3 0 2.7-3.5 2.7-3.5 5.2m0 4v.2" />
        </>
      )
    case 'rejected':
      return (
        <>
          <rect x="2" y="2" width="28" height="28" rx="4" />
          <path d="m11 11 10 10m0-10-10 10" />
        </>
      )
    case 'notAnswered':
      return (
        <>
          <circle cx="16" cy="16" r="14" />
          <path d="M12 16h8" />
        </>
      )
  }
}
