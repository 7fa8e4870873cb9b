/** People read dates in Danish and in Copenhagen's time, wherever the server stands. */
const zone = 'Europe/Copenhagen'

const day = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: zone })
const dayAndTime = new Intl.DateTimeFormat('da-DK', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: zone,
})

/** `3. november 2026` */
export function dateText(instant: string | Date): string {
  return day.format(new Date(instant))
}

/** `3. november 2026 kl. 09.30` */
export function dateTimeText(instant: string | Date): string {
  return dayAndTime.format(new Date(instant))
}
