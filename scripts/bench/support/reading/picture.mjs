import { armNames } from './arm-names.mjs';

const WIDTH = 960;
const LEFT = 150;
const RIGHT = 210;
const BAR = 18;
const GAP = 16;
const TOP = 74;
const colours = { product: '#0f766e', referenceCopy: '#7b8794', referenceUploaded: '#c2693d' };
/** Milliseconds at the two ends of the axis: from a blink to two minutes, so its steps are powers of ten. */
const [LEAST, MOST] = [100, 120_000];

/** Time to the first page of every paper, one bar for each arm; a thin line from the least to the most. */
export function picture({ papers, settings }) {
  const groups = papers.map(({ name, arms }) => ({ name, bars: Object.entries(arms) }));
  const height = TOP + groups.reduce((sum, { bars }) => sum + bars.length * BAR + GAP, 0) + 30;
  const body = [];
  let y = TOP;
  for (const { name, bars } of groups) {
    body.push(label(LEFT - 12, y + (bars.length * BAR) / 2 + 5, name, 'end'));
    for (const [arm, of] of bars) {
      body.push(bar(y, arm, of));
      y += BAR;
    }
    y += GAP;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="14">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
<text x="16" y="26" font-size="18" font-weight="600">From the tap to the first page, seconds (${settings.mbitPerSecond} Mbit/s, ${settings.rttMs} ms)</text>
${legend(Object.keys(armNames).filter((arm) => papers.some(({ arms }) => arm in arms)))}
${axis(height)}
${body.join('\n')}
</svg>
`;
}

const place = (ms) => LEFT + ((WIDTH - LEFT - RIGHT) * Math.log(Math.max(ms, LEAST) / LEAST)) / Math.log(MOST / LEAST);
const label = (x, y, text, anchor = 'start') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#1f2933">${text}</text>`;
const seconds = (ms) => `${(ms / 1000).toFixed(ms < 9_950 ? 2 : 1)} s`;

function bar(y, arm, { firstPageMs: ms, pdfRequests, pdfKb }) {
  if (ms === null) return label(LEFT + 4, y + 14, 'not within the limit');
  const said = `${seconds(ms.median)} · ${pdfRequests.median} req. · ${(pdfKb.median / 1000).toFixed(1)} MB`;
  return [
    `<rect x="${LEFT}" y="${y + 2}" width="${(place(ms.median) - LEFT).toFixed(1)}" height="${BAR - 4}" fill="${colours[arm]}"/>`,
    `<line x1="${place(ms.least).toFixed(1)}" x2="${place(ms.most).toFixed(1)}" y1="${y + BAR / 2}" y2="${y + BAR / 2}" stroke="#111827"/>`,
    label((place(Math.max(ms.median, ms.most)) + 8).toFixed(1), y + 14, said),
  ].join('\n');
}

const legend = (arms) =>
  arms
    .map((arm, index) => {
      const x = 16 + index * 230;
      return `<rect x="${x}" y="40" width="14" height="14" fill="${colours[arm]}"/>${label(x + 20, 52, armNames[arm])}`;
    })
    .join('\n');

const axis = (height) =>
  [100, 1_000, 2_000, 10_000, 100_000]
    .map((ms) => {
      const x = place(ms).toFixed(1);
      const line = `<line x1="${x}" x2="${x}" y1="${TOP - 8}" y2="${height - 24}" stroke="#d5dbe1"/>`;
      return `${line}${label(x, height - 8, ms < 1_000 ? '0.1' : String(ms / 1000), 'middle')}`;
    })
    .join('\n');
