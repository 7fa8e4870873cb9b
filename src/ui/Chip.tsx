import { Icon, type IconName } from './Icon'

export type ChipTone = 'neutral' | 'open' | 'warn' | 'stop'

export interface ChipItem {
  label: string
  tone?: ChipTone
}

const SIGNS: Record<ChipTone, IconName | null> = { neutral: null, open: 'check', warn: 'alert', stop: 'ban' }

/** A short fact. The tone has a sign of its own, so colour is never alone in saying it. */
export function Chip({ label, tone = 'neutral' }: ChipItem) {
  const sign = SIGNS[tone]
  return (
    <span className={`chip chip--${tone}`}>
      {sign ? <Icon name={sign} /> : null}
      {label}
    </span>
  )
}
