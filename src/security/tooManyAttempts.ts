/** What somebody is told who knocked too often. */
export function tooManyAttempts(retryAfterSeconds: number): string {
  return `Der er prøvet for mange gange herfra. Vent ${waitText(retryAfterSeconds)}, og prøv igen.`
}

export function waitText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 1 ? 'et minut' : `${minutes} minutter`
}
