import { drawable, fontName, fontRuns, type Weight } from '@/lib/fontRuns'
import { brokenLines } from './lines'

type Tag = 'H1' | 'H2' | 'P'

type Style = {
  size: number
  color: string
  weight?: Weight
  /** Smaller type is tried down to this size when it takes more lines than `wantedLines`. */
  smallest?: number
  wantedLines?: number
  /** Somewhere else than next in the column; the column doesn't move. */
  x?: number
  y?: number
}

const leading = 1.32

type Column = { left: number; width: number; bottom: number }

/** Pages that are written on from above, a paragraph at a time, each tagged for what it is. What a page has no room for goes on the next. */
export class Sheet {
  y = 0

  /** Of texts at a size of one point: a name is tried in several sizes, and laying out its letters takes time. */
  private readonly widths = new Map<string, number>()

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly section: PDFKit.PDFStructureElement,
    private readonly column: Column,
    /** Begins a page and moves to where its column does. */
    private readonly turnPage: (sheet: Sheet) => void,
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

  write(tag: Tag, text: string, style: Style): void {
    const words = drawable(text)
    if (!words) return
    const { color, weight = 400 } = style
    const { lines, size } = this.fitted(words, style)
    const contents: PDFKit.PDFStructureContent[] = []
    let y = style.y ?? this.y
    let isOpen = false
    for (const line of lines) {
      if (!this.hasRoomFor(size * leading, y)) {
        if (isOpen) this.document.endMarkedContent()
        isOpen = false
        this.turnPage(this)
        y = this.y
      }
      if (!isOpen) contents.push(this.document.markStructureContent(tag))
      isOpen = true
      this.line(line, { x: style.x ?? this.column.left, y, size, weight, color })
      y += size * leading
    }
    this.document.endMarkedContent()
    this.section.add(this.document.struct(tag, {}, contents))
    if (style.y === undefined) this.y = y
  }

  /** What stands on a page for whoever turns it, as much as one line takes: it is no part of the text. */
  note(text: string, style: Style): void {
    const { lines, size } = this.fitted(drawable(text), style)
    const [line = '', ...more] = lines
    const shown = more.length > 0 ? `${line.slice(0, -1)}…` : line
    const { color, weight = 400, x = this.column.left, y = this.y } = style
    this.ornament(() => this.line(shown, { x, y, size, weight, color }))
  }

  heightOf(text: string, style: Style): number {
    const { lines, size } = this.fitted(drawable(text), style)
    return lines.length * size * leading
  }

  /** Moves to where something stands that belongs at the foot: this page's, or the next one's. */
  moveToFoot(height: number, usually: number): void {
    const foot = Math.min(usually, this.column.bottom - height)
    const next = Math.max(this.y, foot)
    if (this.hasRoomFor(height, next)) this.y = next
    else {
      this.turnPage(this)
      this.y = Math.max(this.y, foot)
    }
  }

  private hasRoomFor(height: number, y: number): boolean {
    return y + height <= this.column.bottom + 0.5
  }

  private fitted(
    words: string,
    {
      size,
      smallest = size,
      wantedLines = Number.POSITIVE_INFINITY,
      weight = 400,
    }: Pick<Style, 'size' | 'smallest' | 'wantedLines' | 'weight'>,
  ): { lines: string[]; size: number } {
    for (let tried = size; ; tried -= 2) {
      const lines = brokenLines(words, this.column.width, (text) => this.widthOf(text, tried, weight))
      if (lines.length <= wantedLines || tried - 2 < smallest) return { lines, size: tried }
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
