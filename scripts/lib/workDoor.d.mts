export function workDoor(dataDir: string): string
export function openWorkDoor(dataDir: string): void
