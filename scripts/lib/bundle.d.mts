import type { BuildOptions } from 'esbuild'

export function bundling(script: string, outfile: string): BuildOptions
export function bundle(script: string, outfile: string): Promise<void>
