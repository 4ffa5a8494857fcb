/** A letter as its reader sees it. */
export interface ReadMail {
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The calendar part, with folded lines joined; null = none. */
  readonly calendar: string | null;
  /** `content-type` of every part. */
  readonly types: readonly string[];
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function split(raw: string): Part {
  const at = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { headers, body: raw.slice(at + 4) };
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

function decoded({ headers, body }: Part): string {
  switch (headers['content-transfer-encoding']?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return quoted(body).toString('utf8');
    default:
      return body;
  }
}

/** "=?UTF-8?Q?…?=" */
const words = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('latin1')
        : quoted(text.replaceAll('_', ' ')).toString('latin1'),
    );

function parts(raw: string): readonly Part[] {
  const part = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(part.headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((inner) => parts(inner.replace(/^\r\n/, '')));
}

export function readMail(raw: string): ReadMail {
  const { headers } = split(raw);
  const all = parts(raw);
  const typed = (type: string): Part | undefined => all.find((part) => part.headers['content-type']?.startsWith(type));
  const text = (type: string): string => {
    const part = typed(type);
    return part ? decoded(part) : '';
  };
  return {
    headers,
    subject: Buffer.from(words(headers['subject'] ?? ''), 'latin1').toString('utf8'),
    text: text('text/plain'),
    html: text('text/html'),
    calendar: typed('text/calendar') ? text('text/calendar').replace(/\r\n[ \t]/g, '') : null,
    types: all.map((part) => part.headers['content-type'] ?? ''),
  };
}
