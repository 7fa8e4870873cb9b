import PDFDocument from 'pdfkit'
import { portalName } from '@/content/metadata'
import { fontFiles } from '@/lib/fontRuns'
import type { CertificateFacts } from './facts'
import { shortened } from './lines'
import { Sheet } from './sheet'

const fjord = '#0b2f36'
const heather = '#6d3459'
const ink = '#1b1f20'
const soft = '#4a5557'

/** Certificates as one PDF, each on a page of its own, and on more where its text is long: tagged, with a title and a language, and the typeface along. */
export async function drawCertificates(all: CertificateFacts[]): Promise<Uint8Array<ArrayBuffer>> {
  const [only] = all
  const title = only && all.length === 1 ? `Kursusbevis: ${only.title}` : 'Kursusbeviser'
  const document = new PDFDocument({
    autoFirstPage: false,
    displayTitle: true,
    // None of the PDF's own fonts, which are neither embedded nor ours.
    font: '',
    info: { Title: title, Author: only?.organiser ?? portalName, Creator: portalName, Producer: portalName },
    lang: 'da-DK',
    margin: 0,
    pdfVersion: '1.7',
    size: 'A4',
    tagged: true,
  })
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const finished = new Promise((resolve, reject) => {
    document.once('end', resolve)
    document.once('error', reject)
  })
  for (const { file, name } of fontFiles()) document.registerFont(name, file)
  const root = document.struct('Document')
  document.addStructure(root)
  for (const facts of all) drawOne(document, root, facts)
  root.end()
  document.end()
  await finished
  return new Uint8Array(Buffer.concat(chunks))
}

const left = 71
const width = 595.28 - 2 * left
const bottom = 812

/** No field takes more. */
const longestName = 300

function drawOne(
  document: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  facts: CertificateFacts,
): void {
  const [name, title, organiser] = [facts.name, facts.title, facts.organiser].map((text) =>
    shortened(text, longestName),
  ) as [string, string, string]
  const section = document.struct('Sect')
  root.add(section)
  const sheet = new Sheet(document, section, { left, width, bottom }, (next) => {
    beginPage(document, next)
    next.note(`Kursusbevis, fortsat: ${name}`, { y: 48, size: 11, color: soft })
    next.moveTo(84)
  })
  beginPage(document, sheet)
  sheet.ornament(() => {
    document.roundedRect(left, 64, 34, 34, 8).fill(fjord)
    document.circle(left + 17, 75, 4).fill('#e3b6d2')
    document
      .path(`M${left + 7} 86 c4 -5 6 -5 10 0 s6 5 10 0`)
      .lineWidth(2.4)
      .lineCap('round')
      .stroke('#8fc3cc')
  })
  sheet.write('P', portalName, { x: left + 46, y: 73, size: 13, weight: 600, color: fjord })
  sheet.moveTo(170)
  sheet.write('H1', 'Kursusbevis', { size: 36, weight: 600, color: fjord })
  sheet.gap(34)
  sheet.write('P', 'Det bekræftes, at', { size: 13, color: soft })
  sheet.gap(6)
  sheet.write('H2', name, { size: 27, smallest: 15, wantedLines: 3, weight: 600, color: ink })
  sheet.gap(6)
  sheet.write('P', 'har deltaget i', { size: 13, color: soft })
  sheet.gap(6)
  sheet.write('H2', title, { size: 20, smallest: 14, wantedLines: 4, weight: 600, color: heather })
  sheet.gap(22)
  for (const day of facts.days) sheet.write('P', day, { size: 12.5, color: ink })
  if (facts.hours) sheet.write('P', `I alt ${facts.hours}`, { size: 12.5, weight: 600, color: ink })
  sheet.gap(18)
  for (const paragraph of facts.text.split(/\r?\n/)) sheet.write('P', paragraph, { size: 12, color: ink })
  drawFoot(document, sheet, [
    `Arrangør: ${organiser}`,
    ...(facts.date ? [`Fremmøde registreret til og med ${facts.date}`] : []),
  ])
  section.end()
}

function beginPage(document: PDFKit.PDFDocument, sheet: Sheet): void {
  document.addPage()
  sheet.ornament(() => document.rect(0, 0, 595.28, 10).fill(fjord))
}

const footStyle = { size: 11, color: soft }

function drawFoot(document: PDFKit.PDFDocument, sheet: Sheet, texts: string[]): void {
  sheet.gap(20)
  const height = texts.reduce((sum, text) => sum + sheet.heightOf(text, footStyle), 12)
  sheet.moveToFoot(height, 742)
  sheet.ornament(() => document.rect(left, sheet.y, width, 0.8).fill('#cfd8d9'))
  sheet.gap(12)
  for (const text of texts) sheet.write('P', text, footStyle)
}
