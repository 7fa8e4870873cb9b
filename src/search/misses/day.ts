const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day a search is counted on: the middle of the Danish day it was made, so that it is that day in any time zone. */
export function dayOfMiss(instant: Date): string {
  return `${calendar.format(instant)}T12:00:00.000Z`
}
