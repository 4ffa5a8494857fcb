import { createCanvas } from '@napi-rs/canvas';

/** Chance that is the same every time. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4_294_967_296;
  };
}

const KINDS = 6;
const DOTS_PER_INCH = 200;
const [WIDTH, HEIGHT] = [Math.round(8.27 * DOTS_PER_INCH), Math.round(11.69 * DOTS_PER_INCH)];

/**
 * JPEGs of A4 sheets as an office scanner gives them: lines of writing on grainy paper, about `bytes` each. A few kinds
 * are drawn; every page of a file takes its turn and gets a comment of its own, so that no two are the same object.
 */
export async function scannedSheets(bytes) {
  const sheets = [];
  for (let kind = 0; kind < KINDS; kind += 1) sheets.push(await sheet(kind, bytes));
  return {
    width: WIDTH,
    height: HEIGHT,
    jpeg: (index) => withComment(sheets[index % KINDS], `page ${index + 1}`),
  };
}

async function sheet(kind, bytes) {
  const random = seeded(kind + 1);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f1f0ec';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#2a2a2e';
  for (let y = 260; y < HEIGHT - 260; y += 42)
    for (let x = 220; x < WIDTH - 260; x += 26) if (random() < 0.84) writeLetter(context, random, x, y);
  grain(context, random, 26);
  return ofSize(canvas, bytes);
}

function writeLetter(context, random, x, y) {
  context.fillRect(x + random() * 4, y, 4, 22);
  context.fillRect(x, y + random() * 18, 16, 4);
}

function grain(context, random, strength) {
  const image = context.getImageData(0, 0, WIDTH, HEIGHT);
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const noise = (random() - 0.5) * strength;
    for (let channel = 0; channel < 3; channel += 1) data[at + channel] += noise;
  }
  context.putImageData(image, 0, 0);
}

/** The quality whose file comes closest from below. */
async function ofSize(canvas, bytes) {
  let best = await canvas.encode('jpeg', 5);
  for (const quality of [20, 35, 50, 62, 74, 84, 90]) {
    const tried = await canvas.encode('jpeg', quality);
    if (tried.length > bytes) break;
    best = tried;
  }
  return best;
}

/** Behind the start marker of a JPEG. */
function withComment(jpeg, text) {
  const said = Buffer.from(text);
  const head = Buffer.from([0xff, 0xfe, 0, said.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, said, jpeg.subarray(2)]);
}
