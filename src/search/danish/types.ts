/**
 * The words the portal itself uses, in lower case and as it spells them, with how often: what compounds are split by and
 * spellings corrected to.
 */
export type Vocabulary = ReadonlyMap<string, number>

/** A text as the index holds it: every field in the order of the text, so that words that stand together stay together. */
export type AnalysedText = {
  /** The stem of each word, folded to one spelling, and after a section of a law a code that is met to the letter. */
  words: string
  /** What else words are found by: the parts of compounds, hyphenated words run together, and some full forms. */
  parts: string
}

/** One word of a query, with the forms of it that count as met. */
export type QueryTerm = {
  /** As typed. */
  typed: string
  /** Folded; empty for a section or a law. */
  folded: string
  /** As sent to the engine. */
  sought: string
  /** Folded words and stems; a word of a text is a hit when one of its own forms is among them. */
  forms: string[]
  /** The last word may still be in the making: words that begin with it are hits too. */
  isPrefix: boolean
}

export type AnalysedQuery = {
  /** What the engine is asked. Empty when nothing was typed that can be searched for. */
  text: string
  /** What is asked when no document has all the words: the rarest of the portal's own first, so that the last can go. */
  rarestFirst: string
  /** The sections and laws that are named, each as the engine is asked it alone: one of several is enough. */
  references: string[]
  terms: QueryTerm[]
  /** What was typed beyond what a search can take, as typed. */
  leftOut: string[]
}
