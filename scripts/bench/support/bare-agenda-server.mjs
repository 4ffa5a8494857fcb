// The reference: as little as opening a meeting can be. Looks the session up, reads items, people and papers with one
// statement written by hand, answers what the database made of it.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL_SIZE) });
const SESSION = {
  name: 'session',
  text: 'select person_id from sessions where token_hash = $1 and ended_at is null and expires_at > now()',
};
const MEETING = {
  name: 'meeting',
  text: `select json_build_object(
      'meeting', (select to_json(m) from meetings m where m.id = $1),
      'items', (select json_agg(i order by i.sort) from agenda_items i where i.meeting_id = $1),
      'seats', (select json_agg(json_build_object('seat', s, 'name', p.full_name))
                from seats s left join people p on p.id = s.person_id where s.meeting_id = $1),
      'papers', (select json_agg(json_build_object('paper', d, 'version', json_build_object('id', v.id, 'number', v.number,
                   'fileName', v.file_name, 'uploadedAt', v.uploaded_at, 'pages', v.pages, 'size', v.reading_size,
                   'sha256', v.reading_sha256, 'originalSha256', v.original_sha256)) order by d.sort)
                 from documents d join document_versions v on v.id = d.current_version_id
                 where d.meeting_id = $1 and exists (
                   select from doc_grants g where g.document_id = d.id and g.person_id = $2
                   and g.from_at <= now() and (g.until_at is null or g.until_at > now())))
    )::text as answer`,
};

async function open(request) {
  const token = /(?:^|; )ecab=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const { rows } = await pool.query({ ...SESSION, values: [createHash('sha256').update(token).digest()] });
  if (rows.length === 0) return { status: 401, answer: '{}' };
  const found = await pool.query({ ...MEETING, values: [request.url.slice(1), rows[0].person_id] });
  return { status: 200, answer: found.rows[0].answer };
}

const server = createServer((request, response) => {
  open(request)
    .catch(() => ({ status: 500, answer: '{}' }))
    .then(({ status, answer }) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(answer);
    });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ ready: true }));
process.on('SIGTERM', () => process.exit(0));
