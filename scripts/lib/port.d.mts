export function assertPortFree(port: number): Promise<void>
export function freePort(): Promise<number>
