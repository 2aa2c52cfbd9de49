// Draws the app's icon from the shapes below: as SVG, PNG, Windows ICO and macOS ICNS.
//
// `node build/icons/draw.mjs` rewrites assets/icon.svg and assets/icon.png; packaging asks for the other sizes.
// Own arithmetic instead of a renderer, so that every machine draws the same bytes and nothing has to be installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { root } from '../setup/console.mjs';

/** A paper-coloured sheet, the chronology's spine, and its three kinds of event, on a grid of 512. */
const grid = 512;
const appShapes = [
  { type: 'square', x: 256, y: 256, half: 224, radius: 96, colour: '#d9d2c3' },
  { type: 'square', x: 256, y: 256, half: 216, radius: 90, colour: '#fbf8f1' },
  { type: 'bar', x: 168, top: 84, bottom: 428, half: 7, colour: '#b9b09c' },
  { type: 'circle', x: 168, y: 142, half: 40, colour: '#3a5fcd' },
  { type: 'diamond', x: 168, y: 256, half: 48, colour: '#b4460f' },
  { type: 'square', x: 168, y: 370, half: 35, radius: 8, colour: '#0d7a6b' },
  { type: 'line', left: 248, right: 404, y: 142, half: 11, colour: '#3a5fcd' },
  { type: 'line', left: 248, right: 364, y: 256, half: 11, colour: '#b4460f' },
  { type: 'line', left: 248, right: 390, y: 370, half: 11, colour: '#0d7a6b' },
];

/** A timeline as a file: a page with a folded corner, and the same spine and events on it. */
const documentShapes = [
  { type: 'page', left: 88, right: 424, top: 24, bottom: 488, radius: 28, fold: 104, colour: '#b9b09c' },
  { type: 'page', left: 98, right: 414, top: 34, bottom: 478, radius: 20, fold: 100, colour: '#fbf8f1' },
  { type: 'fold', right: 414, top: 34, fold: 100, colour: '#d9d2c3' },
  { type: 'bar', x: 182, top: 148, bottom: 436, half: 6, colour: '#b9b09c' },
  { type: 'circle', x: 182, y: 196, half: 30, colour: '#3a5fcd' },
  { type: 'diamond', x: 182, y: 292, half: 36, colour: '#b4460f' },
  { type: 'square', x: 182, y: 388, half: 27, radius: 7, colour: '#0d7a6b' },
  { type: 'line', left: 240, right: 364, y: 196, half: 9, colour: '#3a5fcd' },
  { type: 'line', left: 240, right: 334, y: 292, half: 9, colour: '#b4460f' },
  { type: 'line', left: 240, right: 354, y: 388, half: 9, colour: '#0d7a6b' },
];

/** Signed distance from a point to a shape's edge, in grid units; negative inside. */
function distance(shape, x, y) {
  switch (shape.type) {
    case 'circle':
      return Math.hypot(x - shape.x, y - shape.y) - shape.half;
    case 'diamond':
      return (Math.abs(x - shape.x) + Math.abs(y - shape.y) - shape.half) / Math.SQRT2;
    case 'square':
      return roundedBox(x - shape.x, y - shape.y, shape.half, shape.half, shape.radius);
    case 'bar':
      return roundedBox(x - shape.x, y - (shape.top + shape.bottom) / 2, shape.half, (shape.bottom - shape.top) / 2, shape.half);
    case 'line':
      return roundedBox(x - (shape.left + shape.right) / 2, y - shape.y, (shape.right - shape.left) / 2, shape.half, shape.half);
    case 'page':
      // A rounded sheet without its upper right corner.
      return Math.max(roundedBox(x - (shape.left + shape.right) / 2, y - (shape.top + shape.bottom) / 2, (shape.right - shape.left) / 2, (shape.bottom - shape.top) / 2, shape.radius), aboveFold(shape, x, y));
    case 'fold':
      return Math.max(shape.right - shape.fold - x, y - shape.top - shape.fold, aboveFold(shape, x, y));
    default:
      throw new Error(`No such shape: ${shape.type}`);
  }
}

/** Distance past the crease from the top edge down to the right one. */
const aboveFold = ({ right, top, fold }, x, y) => (x - y - (right - fold - top)) / Math.SQRT2;

function roundedBox(dx, dy, halfWidth, halfHeight, radius) {
  const outX = Math.abs(dx) - halfWidth + radius;
  const outY = Math.abs(dy) - halfHeight + radius;
  return Math.hypot(Math.max(outX, 0), Math.max(outY, 0)) + Math.min(Math.max(outX, outY), 0) - radius;
}

/** RGBA rows, each led by the filter byte 0 that PNG wants (PNG specification, 9.2). */
function pixels(size, shapes) {
  const scale = grid / size;
  const rows = Buffer.alloc(size * (1 + 4 * size));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const shape of shapes) {
        // One pixel wide edge: full half a pixel inside, none half a pixel outside.
        const cover = Math.min(1, Math.max(0, 0.5 - distance(shape, (column + 0.5) * scale, (row + 0.5) * scale) / scale));
        if (cover === 0) continue;
        const below = alpha * (1 - cover);
        const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(shape.colour.slice(at, at + 2), 16));
        alpha = cover + below;
        [red, green, blue] = [(r * cover + red * below) / alpha, (g * cover + green * below) / alpha, (b * cover + blue * below) / alpha];
      }
      rows.set([red, green, blue, alpha * 255].map(Math.round), row * (1 + 4 * size) + 1 + 4 * column);
    }
  }
  return rows;
}

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

const crc32 = (data) => (data.reduce((crc, byte) => (crc >>> 8) ^ crcTable[(crc ^ byte) & 255], 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A PNG of a drawing, `size` pixels wide and high. */
function png(size, shapes = appShapes) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, RGBA
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(pixels(size, shapes), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** A Windows icon that holds PNGs, as Windows has read since Vista. */
function ico(shapes) {
  const sizes = [16, 24, 32, 48, 64, 256];
  const images = sizes.map((size) => png(size, shapes));
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.set([0, 0, 1, 0, sizes.length, 0]);
  let offset = head.length;
  sizes.forEach((size, at) => {
    const entry = 6 + 16 * at;
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], entry);
    head.writeUInt32LE(images[at].length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += images[at].length;
  });
  return Buffer.concat([head, ...images]);
}

/** A macOS icon: a list of PNGs under four-letter names that stand for their sizes. */
function icns(shapes) {
  const entries = Object.entries({ icp4: 16, icp5: 32, ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 }).map(([type, size]) => box(type, png(size, shapes)));
  return box('icns', Buffer.concat(entries));
}

function box(type, data) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(data.length + 8, 4);
  return Buffer.concat([head, data]);
}

function svg() {
  const draw = (shape) => {
    const fill = `fill="${shape.colour}"`;
    switch (shape.type) {
      case 'circle':
        return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.half}" ${fill}/>`;
      case 'diamond':
        return `<path d="M${shape.x} ${shape.y - shape.half} ${shape.x + shape.half} ${shape.y} ${shape.x} ${shape.y + shape.half} ${shape.x - shape.half} ${shape.y}Z" ${fill}/>`;
      case 'square':
        return `<rect x="${shape.x - shape.half}" y="${shape.y - shape.half}" width="${2 * shape.half}" height="${2 * shape.half}" rx="${shape.radius}" ${fill}/>`;
      case 'bar':
        return `<rect x="${shape.x - shape.half}" y="${shape.top}" width="${2 * shape.half}" height="${shape.bottom - shape.top}" rx="${shape.half}" ${fill}/>`;
      default:
        return `<rect x="${shape.left}" y="${shape.y - shape.half}" width="${shape.right - shape.left}" height="${2 * shape.half}" rx="${shape.half}" ${fill}/>`;
    }
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${grid} ${grid}">\n${appShapes.map((shape) => `  ${draw(shape)}\n`).join('')}</svg>\n`;
}

/** Sizes that Linux desktops ask for, in pixels. */
export const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];

/** Writes every file packaging wants into a folder: `NxN.png` for Linux, `icon.ico`, `icon.icns`; in `document/` the same for a timeline's file. */
export function writePackageIcons(folder) {
  for (const [at, shapes] of [[folder, appShapes], [join(folder, 'document'), documentShapes]]) {
    mkdirSync(at, { recursive: true });
    for (const size of LINUX_SIZES) writeFileSync(join(at, `${size}x${size}.png`), png(size, shapes));
    writeFileSync(join(at, 'icon.ico'), ico(shapes));
    writeFileSync(join(at, 'icon.icns'), icns(shapes));
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(root, 'assets/icon.svg'), svg());
  writeFileSync(join(root, 'assets/icon.png'), png(512));
}
