/** The little of fontkit that is used here; it brings no types of its own. */
declare module 'fontkit' {
  export type Font = { characterSet: number[]; glyphForCodePoint: (point: number) => { id: number } }
  export function openSync(file: string): Font
}
