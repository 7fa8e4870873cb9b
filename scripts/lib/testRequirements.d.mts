export function findMongo(): { uri: string } | { uri?: undefined; binary: string } | null
export function findChromium(): string | null
