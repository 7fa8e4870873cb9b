declare module 'stopword' {
  export const dan: string[]
}
