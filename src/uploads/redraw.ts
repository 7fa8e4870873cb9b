import sharp from 'sharp'
import type { Kind } from './kinds'
import { UploadRefused } from './UploadRefused'

const mostPixels = 50_000_000
const formats = { jpeg: 'jpeg', png: 'png', webp: 'webp' } as const

export type PictureKind = keyof typeof formats

export function isPicture(kind: Kind): kind is PictureKind {
  return kind in formats
}

/**
 * A picture drawn anew in the same format: turned the right way, and without what was not picture, such as where it was
 * taken or something appended. At most 50 million pixels, which is more than a phone takes.
 *
 * @throws UploadRefused when it cannot be read or is too large
 */
export async function redraw(file: Buffer, kind: PictureKind): Promise<Buffer> {
  // The header alone, which costs nothing however large the picture says it is.
  const { width, height } = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ width: 0, height: 0 }))
  if (width * height > mostPixels) {
    throw new UploadRefused('Billedet er for stort. Gør det mindre, så det har højst 50 millioner punkter.')
  }
  try {
    const picture = sharp(file, { limitInputPixels: mostPixels, failOn: 'error' })
    return await picture.autoOrient().toFormat(formats[kind], { quality: 90 }).toBuffer()
  } catch {
    throw new UploadRefused('Billedet kan ikke læses. Gem det igen i et billedprogram, og prøv en gang til.')
  }
}
