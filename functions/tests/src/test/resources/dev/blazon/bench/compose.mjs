// Composes the same badge as the designer with sharp and with resvg-js, and prints the medians in microseconds.
// Arguments: the folder of their packages, a background, an icon, a font.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [packages, backgroundFile, iconFile, font] = process.argv.slice(2);
const require = createRequire(path.join(packages, 'package.json'));
const sharp = require('sharp');
const { Resvg } = require('@resvg/resvg-js');

const background = readFileSync(backgroundFile);
const icon = readFileSync(iconFile);
const circle = '<circle cx="500" cy="500" r="460"';
const band = '<rect x="120" y="690" width="760" height="130" fill="#1d3557"/>';
const border = circle + ' fill="none" stroke="#1d3557" stroke-width="40"/>';
const svg = (body) => `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000">${body}</svg>`;
const data = (png) => `data:image/png;base64,${png.toString('base64')}`;

async function withSharp() {
  const fitted = await sharp(icon).resize(440, 440, { fit: 'inside' }).png({ compressionLevel: 0 }).toBuffer();
  const words = await sharp({
    text: { text: '<span foreground="white">Open Water</span>', fontfile: font, font: 'Noto Sans Bold 80px', rgba: true },
  }).png({ compressionLevel: 0 }).toBuffer();
  return sharp(background)
    .resize(1000, 1000, { fit: 'cover' })
    .composite([
      { input: Buffer.from(svg(`${circle} fill="#fff"/>`)), blend: 'dest-in' },
      { input: fitted, left: 280, top: 200 },
      { input: Buffer.from(svg(band + border)) },
      { input: words, gravity: 'south' },
    ])
    .png()
    .toBuffer();
}

const drawing = svg(
  `<defs><clipPath id="c">${circle}/></clipPath></defs>` +
    `<image clip-path="url(#c)" width="1000" height="1000" href="${data(background)}"/>` +
    `<image x="280" y="200" width="440" height="440" href="${data(icon)}"/>${band}${border}` +
    '<text x="500" y="785" text-anchor="middle" font-family="Noto Sans" font-weight="700" font-size="80" fill="#fff">Open Water</text>',
);

function withResvg() {
  return new Resvg(drawing, {
    font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  }).render().asPng();
}

async function median(work) {
  const times = [];
  for (let i = 0; i < 40; i++) {
    const start = process.hrtime.bigint();
    await work();
    times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  const warm = times.slice(10).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)];
}

console.log(JSON.stringify({ 'sharp compose': await median(withSharp), 'resvg compose': await median(withResvg) }));
