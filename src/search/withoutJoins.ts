/**
 * For a read of several collections: documents without the lists of those that refer to them. Payload's types allow the
 * option for a collection that has such lists, and here it is not known which one is read.
 */
export const withoutJoins: object = { joins: false }
