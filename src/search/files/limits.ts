/** What is read of one file. A longer file is found by its beginning. */
export const fileLimits = {
  /** The last page that is read. */
  pages: 500,
  /** Characters of one page. */
  perPage: 20_000,
  /** Characters of the file: with the stems beside the words, what Meilisearch takes of an attribute (65,535 words). */
  inAll: 200_000,
  /** Milliseconds for a file; what was read by then is kept. */
  time: 30_000,
  /** Milliseconds for the store to hand a file over. */
  storeTime: 30_000,
  /** Megabytes of heap for reading a file. */
  heap: 256,
  /** Megabytes of which the process may grow while a file is read. */
  growth: 700,
  /** Bytes that one part of a DOCX may unpack to. */
  part: 20 * 1024 * 1024,
} as const
