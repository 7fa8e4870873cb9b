export function wordText(xml: string, most: number): { pages: string[]; hasPages: boolean }
