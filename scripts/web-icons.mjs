// Draws the app's icons from one drawing of ours: `node scripts/web-icons.mjs`. Run it again when the drawing changes.
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { writeFile } from 'node:fs/promises';

const folder = new URL('../apps/web/public/icons/', import.meta.url);

// A sheet of paper on the dark table; three lines of text and, at the foot, the session line with its open part.
const sheet = `
  <rect x="132" y="92" width="248" height="328" rx="20" fill="#fff"/>
  <path d="M176 164h160M176 212h160M176 260h104" stroke="#b9dcd3" stroke-width="20" stroke-linecap="round"/>
  <rect x="166" y="334" width="66" height="26" rx="8" fill="#08524a"/>
  <rect x="242" y="334" width="48" height="26" rx="8" fill="#08524a"/>
  <rect x="300" y="334" width="46" height="26" rx="8" fill="#86d9c8"/>`;

const drawing = (
  corner,
  scale,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512">
  <rect width="512" height="512" rx="${corner}" fill="#063d37"/>
  <g transform="translate(256 256) scale(${scale}) translate(-256 -256)">${sheet}
  </g>
</svg>
`;

async function png(name, size, svg) {
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(svg)), 0, 0, size, size);
  await writeFile(new URL(name, folder), await canvas.encode('png'));
}

const rounded = drawing(112, 1.12);
await writeFile(new URL('icon.svg', folder), rounded);
await png('icon-192.png', 192, rounded);
await png('icon-512.png', 512, rounded);
// Cut to any shape by the device: full bleed, the drawing inside the safe circle.
await png('icon-maskable-512.png', 512, drawing(0, 0.94));
await png('apple-touch-icon.png', 180, drawing(0, 1.06));
