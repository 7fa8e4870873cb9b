import { Notice } from '@/ui/Notice'
import { hasSearchEngine } from './engine'

/** Why something may be missing: the engine is down, or this portal is run without one. */
export function PlainSearchNotice() {
  if (!hasSearchEngine()) {
    return (
      <Notice tone="info" title="Søgningen er enkel her">
        Vi leder efter dine ord i titler og korte beskrivelser, så noget kan mangle.
      </Notice>
    )
  }
  return (
    <Notice tone="info" title="Søgningen er forenklet lige nu">
      Søgemaskinen svarer ikke. Vi har i stedet ledt efter dine ord i titler og korte beskrivelser, så noget
      kan mangle.
    </Notice>
  )
}
