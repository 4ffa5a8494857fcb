import { openAsBlob, createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';

const STATE = `select state, refusal, pages, extract(epoch from ready_at - uploaded_at) as seconds
  from document_versions where id = $1`;

/** Sends the papers through the product's own intake and waits; their reading copies lie in `folder` afterwards. */
export async function takenIn({ sql, secretary, meetingId, itemId, papers, folder, fileOf }) {
  const taken = [];
  for (const { name, path } of papers) {
    const file = { blob: await openAsBlob(path, { type: 'application/pdf' }), fileName: `${name}.pdf` };
    const paper = { meetingId, itemId, title: name, kind: 'report', owningUnitId: null, containsNoStateSecret: true };
    const { documentId, versionId } = await secretary.documents.upload(file, paper);
    const { pages, seconds, state, refusal } = await ready(sql, versionId);
    if (state !== 'ready') {
      process.stderr.write(`  ${name} was not taken: ${refusal}\n`);
      continue;
    }
    const copy = join(folder, `${name}-copy.pdf`);
    const answer = await fileOf(documentId, versionId);
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(copy));
    const bytes = { uploaded: statSync(path).size, copy: statSync(copy).size };
    taken.push({ name, path, copy, documentId, versionId, pages, bytes, intakeSeconds: Number(seconds) });
  }
  return taken;
}

async function ready(sql, versionId) {
  for (;;) {
    const { rows } = await sql.query(STATE, [versionId]);
    if (rows[0]?.state === 'ready' || rows[0]?.state === 'refused') return rows[0];
    await pause(250);
  }
}
