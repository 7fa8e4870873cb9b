/**
 * The kinds of file the portal takes, and how it hands them out again. No SVG, XML or HTML: a browser would run what is
 * inside them. What a browser does not show by itself is downloaded.
 */
export const kinds = {
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg', isShown: true },
  png: { extension: 'png', mimeType: 'image/png', isShown: true },
  webp: { extension: 'webp', mimeType: 'image/webp', isShown: true },
  pdf: { extension: 'pdf', mimeType: 'application/pdf', isShown: true },
  docx: {
    extension: 'docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isShown: false,
  },
  pptx: {
    extension: 'pptx',
    mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    isShown: false,
  },
  xlsx: {
    extension: 'xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isShown: false,
  },
} as const

export type Kind = keyof typeof kinds

export const allowedMimeTypes = Object.values(kinds).map(({ mimeType }) => mimeType)

export const largestFile = 20 * 1024 * 1024

export const allowedText =
  'Portalen tager JPEG, PNG, WebP, PDF, Word (docx), PowerPoint (pptx) og Excel (xlsx).'
