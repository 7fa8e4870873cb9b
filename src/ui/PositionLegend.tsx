import { POSITION_WORDS, PositionMark, type PositionState } from './PositionMark'

const STATES: PositionState[] = ['running', 'planned', 'considering', 'rejected', 'notAnswered']

/** What the five shapes mean. */
export function PositionLegend() {
  return (
    <ul className="position-legend" aria-label="Tegnene betyder">
      {STATES.map((state) => (
        <li key={POSITION_WORDS[state]}>
          <PositionMark state={state} showWord />
        </li>
      ))}
    </ul>
  )
}
