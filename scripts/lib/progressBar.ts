const width = 24

/**
 * How far something has come: a bar, how many, how many a second, and how long is left.
 *
 * @param seconds since it began
 */
export function progressBar(done: number, total: number, seconds: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total)
  const filled = Math.round(share * width)
  const rate = seconds > 0 ? done / seconds : 0
  const left = rate > 0 ? clock((total - done) / rate) : '–'
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
  return `${bar} ${done} af ${total} · ${Math.round(rate)} dokumenter/s · ${left} tilbage`
}

/** Minutes and seconds: 1.05 */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  return `${Math.floor(whole / 60)}.${String(whole % 60).padStart(2, '0')}`
}
