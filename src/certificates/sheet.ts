import { drawable, fontName, fontRuns, type Weight } from '@/lib/fontRuns'
import { brokenLines, cutLines } from './lines'

type Tag = 'H1' | 'H2' | 'P'

type Style = {
  size: number
  color: string
  weight?: Weight
  /** Smaller type is tried down to this size before anything is cut. */
  smallest?: number
  mostLines?: number
  /** Somewhere else than next in the column; the column doesn't move. */
  x?: number
  y?: number
}

const leading = 1.32

/** A page that is written on from above, a paragraph at a time, each tagged for what it is. */
export class Sheet {
  y = 0

  /** Of texts at a size of one point: a name is tried in several sizes, and laying out its letters takes time. */
  private readonly widths = new Map<string, number>()

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly section: PDFKit.PDFStructureElement,
    private readonly column: { left: number; width: number },
  ) {}

  moveTo(y: number): void {
    this.y = y
  }

  gap(points: number): void {
    this.y += points
  }

  /** What is only there to be looked at. */
  ornament(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' })
    draw()
    this.document.endMarkedContent()
  }

  write(tag: Tag, text: string, { color, mostLines = 1, smallest, weight = 400, ...place }: Style): void {
    const words = drawable(text)
    if (!words) return
    const { lines, size } = this.fitted(words, { size: place.size, smallest, weight, mostLines })
    const content = this.document.markStructureContent(tag)
    let y = place.y ?? this.y
    for (const line of lines) {
      this.line(line, { x: place.x ?? this.column.left, y, size, weight, color })
      y += size * leading
    }
    this.document.endMarkedContent()
    this.section.add(this.document.struct(tag, {}, content))
    if (place.y === undefined) this.y = y
  }

  private fitted(
    words: string,
    {
      mostLines,
      size,
      smallest = size,
      weight,
    }: Pick<Style, 'size'> & {
      smallest: number | undefined
      weight: Weight
      mostLines: number
    },
  ): { lines: string[]; size: number } {
    for (let tried = size; ; tried -= 2) {
      const lines = brokenLines(words, this.column.width, (text) => this.widthOf(text, tried, weight))
      if (lines.length <= mostLines) return { lines, size: tried }
      if (tried - 2 < smallest) return { lines: cutLines(lines, mostLines), size: tried }
    }
  }

  private line(
    text: string,
    at: { x: number; y: number; size: number; weight: Weight; color: string },
  ): void {
    let { x } = at
    for (const run of fontRuns(text)) {
      this.font(run.face, at.weight, at.size)
      this.document.fillColor(at.color).text(run.text, x, at.y, { lineBreak: false })
      x += this.document.widthOfString(run.text)
    }
  }

  private widthOf(text: string, size: number, weight: Weight): number {
    const key = `${weight} ${text}`
    const known = this.widths.get(key)
    if (known !== undefined) return known * size
    const width = fontRuns(text).reduce((sum, run) => {
      this.font(run.face, weight, 1)
      return sum + this.document.widthOfString(run.text)
    }, 0)
    this.widths.set(key, width)
    return width * size
  }

  private font(face: string, weight: Weight, size: number): void {
    this.document.font(fontName(face, weight), size)
  }
}
