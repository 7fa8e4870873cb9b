import { dateText } from '@/lib/dates'

/** `2026-12-03` as people read it: `3. december 2026`. */
export function dayKeyText(day: string): string {
  return dateText(`${day}T12:00:00Z`)
}
