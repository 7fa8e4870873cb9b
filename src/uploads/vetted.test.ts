import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pdfFile, picture } from '../../tests/support/uploadSamples'
import { largestFile } from './kinds'
import { vetted } from './vetted'

test('a picture is drawn anew: the right way up, and without where it was taken or what hangs on', async () => {
  for (const kind of ['jpeg', 'png', 'webp'] as const) {
    const original = await picture(kind)
    expect(original.includes('hemmeligt-sted')).toBe(true)
    const { data, mimetype } = await vetted({
      name: 'x.html',
      data: Buffer.concat([original, Buffer.from('<script>alert(1)</script>')]),
    })
    const { width, height, exif, orientation, format } = await sharp(data).metadata()
    expect({ width, height, exif, orientation, format }).toEqual({
      width: 80,
      height: 40,
      exif: undefined,
      orientation: undefined,
      format: kind,
    })
    expect(data.includes('hemmeligt-sted')).toBe(false)
    expect(data.includes('<script>')).toBe(false)
    expect(mimetype).toBe(`image/${kind}`)
  }
})

test('what cannot be read or is too large is refused in Danish', async () => {
  const broken = Buffer.concat([(await picture('png')).subarray(0, 60), Buffer.alloc(50)])
  await expect(vetted({ name: 'a.png', data: broken })).rejects.toThrow('kan ikke læses')
  const bomb = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(bomb.length).toBeLessThan(1_000_000)
  await expect(vetted({ name: 'a.png', data: bomb })).rejects.toThrow('50 millioner')
  await expect(vetted({ name: 'a.pdf', data: Buffer.alloc(largestFile + 1) })).rejects.toThrow('20 MB')
  await expect(vetted({ name: 'a.png', data: Buffer.from('<svg/>') })).rejects.toThrow('kan ikke lægges op')
})

test.each([
  ['Årsrapport Ærø.pdf', /^aarsrapport-aeroe-[0-9a-f]{16}\.pdf$/],
  ['../../etc/passwd', /^passwd-[0-9a-f]{16}\.pdf$/],
  ['C:\\fakepath\\brev.pdf', /^brev-[0-9a-f]{16}\.pdf$/],
  ['a\0b\r\nc.html', /^a-b-c-[0-9a-f]{16}\.pdf$/],
  ['.htaccess', /^fil-[0-9a-f]{16}\.pdf$/],
  ['x'.repeat(500), /^x{60}-[0-9a-f]{16}\.pdf$/],
  ['', /^fil-[0-9a-f]{16}\.pdf$/],
])('%j gets a name that is safe and cannot be guessed', async (name, expected) => {
  const [first, second] = [await vetted({ name, data: pdfFile }), await vetted({ name, data: pdfFile })]
  expect(first.name).toMatch(expected)
  expect(second.name).not.toBe(first.name)
})
