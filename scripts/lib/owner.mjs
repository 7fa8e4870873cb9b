const moment = new Intl.DateTimeFormat('da-DK', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Copenhagen',
})

/**
 * Who has the data, in one line for whoever can't have them.
 * @param {{ pid: number, since: string, command: string, dataDir: string, port?: number, url?: string } | null} owner null in
 *   the moment before it has said who it is
 * @param {{ command: string, port?: number }} asking
 */
export function ownerLine(owner, asking) {
  if (!owner) return 'En anden proces er ved at starte på de samme data. Vent lidt, og prøv igen.'
  const who = `proces ${owner.pid} siden ${moment.format(new Date(owner.since))}`
  if (!owner.port) {
    return `${owner.command} (${who}) skriver i de samme data (${owner.dataDir}). Vent, til den er færdig, og prøv igen.`
  }
  const portal = `${who} på port ${owner.port} (${owner.url}) med DATA_DIR ${owner.dataDir}`
  if (asking.port) {
    return `Portalen kører allerede på de samme data: ${portal}. Stop den først, eller giv den nye sine egne data (DATA_DIR, DATABASE_URI).`
  }
  return `Portalen kører: ${portal}. Kun én må skrive i SQLite-filen, så stop den, kør ${asking.command}, og start den igen.`
}
