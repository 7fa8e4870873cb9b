// A hook of Node's by which packages are asked for as they are in production.

/**
 * The editor's modules for Node choose between their own while they load and wait for one another: on Node 20 some starts never come
 * to an end. Those for production don't.
 */
export function resolve(specifier, context, next) {
  return next(specifier, { ...context, conditions: [...context.conditions, 'production'] })
}
