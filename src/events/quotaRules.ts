export type WrittenQuota = {
  municipality: string | null
  seats: number | null
  mode: 'loft' | 'reserveret'
  releaseAt: Date | null
}

type Written = { capacity: number | null; startsAt: Date | null; quotas: WrittenQuota[] }

/** What is wrong with the seats kept for municipalities, seen together; `null` when nothing is. */
export function quotasProblem({ capacity, quotas, startsAt }: Written): string | null {
  for (const [index, quota] of quotas.entries()) {
    const problem = problemOfOne(quota, startsAt) ?? problemBeside(quota, quotas.slice(0, index))
    if (problem) return `Kvote ${index + 1}: ${problem}`
  }
  const reserved = quotas.filter(({ mode }) => mode === 'reserveret')
  if (reserved.length === 0) return null
  if (capacity === null) return 'Skriv pladser i alt, når nogle af dem er reserveret til kommuner.'
  const sum = reserved.reduce((total, { seats }) => total + (seats ?? 0), 0)
  return sum > capacity
    ? `Der er reserveret ${sum} pladser til kommunerne, men der er kun ${capacity} i alt.`
    : null
}

function problemOfOne({ mode, releaseAt, seats }: WrittenQuota, startsAt: Date | null): string | null {
  if (mode === 'loft') {
    return releaseAt
      ? 'Et loft kan ikke frigives. Fjern datoen, eller vælg »Reserveret til frigivelse«.'
      : null
  }
  if (seats !== null && seats < 1) return 'Reservér mindst 1 plads, eller fjern kvoten.'
  return releaseAt && startsAt && releaseAt >= startsAt
    ? 'Pladserne skal frigives, før arrangementet begynder.'
    : null
}

function problemBeside(quota: WrittenQuota, earlier: WrittenQuota[]): string | null {
  if (quota.municipality === null) return null
  const others = earlier.filter(({ municipality }) => municipality === quota.municipality)
  if (others.some(({ mode }) => mode === quota.mode)) {
    return quota.mode === 'loft'
      ? 'Kommunen har allerede et loft. Saml dem i én række.'
      : 'Kommunen har allerede reserverede pladser. Saml dem i én række.'
  }
  const seatsAs = (kind: WrittenQuota['mode']) =>
    [quota, ...others].find(({ mode }) => mode === kind)?.seats ?? null
  const [ceiling, kept] = [seatsAs('loft'), seatsAs('reserveret')]
  return ceiling !== null && kept !== null && kept > ceiling
    ? 'Der er reserveret flere pladser til kommunen, end loftet giver den.'
    : null
}
