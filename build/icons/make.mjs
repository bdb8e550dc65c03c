/**
 * Makes the icons of every platform from icon.svg: `node build/icons/make.mjs`. Needs `rsvg-convert` (Debian:
 * librsvg2-bin, macOS: brew install librsvg); its results are committed, so that building needs no such tool.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = import.meta.dirname
const source = join(folder, 'icon.svg')

/** @param {number} size Edge length in pixels. @returns {Buffer} A PNG of the icon. */
function png(size) {
  return execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size), source], {
    maxBuffer: 1 << 26,
  })
}

/**
 * An ICO file of PNG images, as Windows reads since Vista: a six-byte head, one sixteen-byte entry an image, the images.
 * @param {number[]} sizes @returns {Buffer}
 */
function ico(sizes) {
  const images = sizes.map((size) => ({ size, data: png(size) }))
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, { size, data }] of images.entries()) {
    const at = 6 + 16 * index
    // 0 stands for 256 in the one-byte width and height.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(data.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += data.length
  }
  return Buffer.concat([head, ...images.map(({ data }) => data)])
}

/** @param {Record<string, number>} types ICNS type codes with their sizes in pixels. @returns {Buffer} */
function icns(types) {
  const parts = Object.entries(types).map(([type, size]) => {
    const data = png(size)
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(data.length + 8, 4)
    return Buffer.concat([head, data])
  })
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]))
writeFileSync(
  join(folder, 'icon.icns'),
  icns({ ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }),
)
mkdirSync(join(folder, 'linux'), { recursive: true })
for (const size of [32, 64, 128, 256, 512])
  writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png(size))
