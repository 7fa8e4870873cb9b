export function openBoundedLog(file: string, most?: number): (line: string) => void
