import { crc32, deflateRawSync } from 'node:zlib'
import sharp from 'sharp'

export type Part = { name: string; text: string | Buffer; statedSize?: number; isEncrypted?: boolean }

/** A zip file, made by hand so that it can also be wrong: with something before it, and before its last record. */
export function zipOf(parts: Part[], { before = '', beforeEnd = '' } = {}): Buffer {
  const bodies: Buffer[] = []
  const table: Buffer[] = []
  let offset = Buffer.byteLength(before)
  for (const { name, text, statedSize, isEncrypted } of parts) {
    const data = Buffer.from(text)
    const packed = deflateRawSync(data)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(statedSize ?? data.length, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    table.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, place, Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const directory = Buffer.concat(table)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([Buffer.from(before), ...bodies, directory, Buffer.from(beforeEnd), end])
}

const office = 'application/vnd.openxmlformats-officedocument'

export const mainParts = {
  docx: `${office}.wordprocessingml.document.main+xml`,
  pptx: `${office}.presentationml.presentation.main+xml`,
  xlsx: `${office}.spreadsheetml.sheet.main+xml`,
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
} as const

export function contentTypes(...types: string[]): Part {
  const overrides = types.map((type) => `<Override PartName="/main.xml" ContentType="${type}"/>`)
  return { name: '[Content_Types].xml', text: `<?xml version="1.0"?><Types>${overrides.join('')}</Types>` }
}

export function officeFile(kind: keyof typeof mainParts, more: Part[] = []): Buffer {
  return zipOf([contentTypes(mainParts[kind]), { name: 'main.xml', text: '<a/>' }, ...more])
}

export const pdfFile = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
)

/** A picture twice as wide as high, stored on its side and saying so, with a place in it. */
export async function picture(kind: 'jpeg' | 'png' | 'webp', width = 40): Promise<Buffer> {
  const plain = sharp({ create: { width, height: width * 2, channels: 3, background: '#336699' } })
  return plain
    .withExif({
      IFD0: { ImageDescription: 'hemmeligt-sted' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '57/1 2/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toFormat(kind)
    .toBuffer()
}
