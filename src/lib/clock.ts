import { withoutUnseen } from './unseenSigns'

/** A time of day as it is kept, `HH:mm`, from what is written: `9`, `9.30`, `kl. 9`, `0930`; `null` when it is none. */
export function keptClock(written: string): string | null {
  const text = withoutUnseen(written.normalize('NFKC')).trim()
  const found =
    /^(?:kl\b\.?\s*)?(?<hour>[01]?\d|2[0-3])(?:\s*[.:]\s*(?<minute>[0-5]\d)|(?<=\d\d)(?<close>[0-5]\d))?$/i.exec(
      text,
    )
  const { close, hour, minute } = found?.groups ?? {}
  return hour ? `${hour.padStart(2, '0')}:${minute ?? close ?? '00'}` : null
}
