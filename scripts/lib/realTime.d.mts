export const realTimeFiles: string[]
export const mostUnstable: number
export function meetsRealTime(file: string): boolean
