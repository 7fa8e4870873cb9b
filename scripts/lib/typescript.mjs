import nodeModule from 'node:module'

/** Lets this process import TypeScript. Returns a function that ends it again. */
export async function registerTypeScript() {
  // With module.registerHooks (Node 23.5 and later) tsx asks for built-in modules under names that don't exist.
  if (typeof nodeModule.registerHooks === 'function') nodeModule.registerHooks = undefined
  const { register } = await import('tsx/esm/api')
  return register()
}
