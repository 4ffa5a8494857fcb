// The picture of the house in docs/ARCHITECTURE.md, drawn from architecture.mjs. `node scripts/house-picture.mjs` writes it;
// a test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rooms } from '../architecture.mjs';

const BEGIN = '<!-- house: drawn from architecture.mjs by scripts/house-picture.mjs -->';
const END = '<!-- /house -->';
const FILE = new URL('../docs/ARCHITECTURE.md', import.meta.url);

/** Everything a room reaches through others: such an arrow says nothing new and is not drawn. */
function reach(room) {
  return new Set(rooms[room].flatMap((next) => [next, ...reach(next)]));
}
const drawn = (room) =>
  rooms[room].filter((next) => !rooms[room].some((other) => other !== next && reach(other).has(next)));

export function drawHouse() {
  const lines = Object.keys(rooms).flatMap((room) => drawn(room).map((next) => `  ${room} --> ${next}`));
  return ['```mermaid', 'graph BT', ...lines, '```'].join('\n');
}

export function withPicture(text) {
  const [before, rest] = text.split(BEGIN);
  if (rest === undefined) throw new Error(`docs/ARCHITECTURE.md lacks the line ${BEGIN}`);
  return `${before}${BEGIN}\n\n${drawHouse()}\n\n${END}${rest.split(END)[1]}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(FILE, withPicture(readFileSync(FILE, 'utf8')));
