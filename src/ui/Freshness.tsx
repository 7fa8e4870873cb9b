import { Icon, type IconName } from './Icon'

export type FreshnessState = 'fresh' | 'aging' | 'stale' | 'never'

const SIGNS: Record<FreshnessState, IconName> = {
  fresh: 'check',
  aging: 'clock',
  stale: 'alert',
  never: 'question',
}

/** When somebody last said that this is still true. The text carries the meaning, the sign repeats it. */
export function Freshness({ state, text }: { state: FreshnessState; text: string }) {
  return (
    <p className={`freshness freshness--${state}`}>
      <Icon name={SIGNS[state]} />
      {text}
    </p>
  )
}
