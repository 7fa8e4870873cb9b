/** Both ends inclusive; `null` means not stated. */
export type AgeRange = { ageMin?: number | null | undefined; ageMax?: number | null | undefined }

/** `14 til 17 år`, `fra 18 år`, `til og med 29 år`, or `null` when neither end is stated. */
export function ageText({ ageMin, ageMax }: AgeRange): string | null {
  const from = ageMin ?? null
  const to = ageMax ?? null
  if (from !== null && to !== null) return from === to ? `${from} år` : `${from} til ${to} år`
  if (from !== null) return `Fra ${from} år`
  if (to !== null) return `Til og med ${to} år`
  return null
}

/** An open end fits everybody on that side. */
export function coversAge({ ageMin, ageMax }: AgeRange, age: number): boolean {
  return (ageMin ?? 0) <= age && age <= (ageMax ?? Number.POSITIVE_INFINITY)
}
