/** What those are called who come from no member municipality. */
export const outside = 'Uden for de elleve kommuner'
