/** What makes the field of a name speak of somebody else than who has it, as in `Vikar for Anna Hansen`. */
const speaking =
  /[^\p{L}\p{M} .'’-]|(?<!\p{L})(?:afløser|assistent|eller|for|fra|hos|kollega|leder|med|og|på|stedfortræder|til|ved|vegne|vikar)(?!\p{L})/u

/** Whether a text in {@link plain} form is nothing but somebody's name. */
export function isOnlyName(text: string): boolean {
  return !speaking.test(text)
}
