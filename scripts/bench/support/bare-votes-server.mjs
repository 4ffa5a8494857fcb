// The reference: as little as a vote can be. Looks the session up, inserts one row, answers after the commit.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE),
  options: '-c synchronous_commit=on',
});
const SESSION = {
  name: 'session',
  text: 'select person_id from sessions where token_hash = $1 and ended_at is null and expires_at > now()',
};
const INSERT = {
  name: 'insert',
  text: 'insert into bare_votes (ballot_id, voter_id, choice, at) values ($1, $2, $3, now()) returning at',
};

async function vote(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { ballotId, choice } = JSON.parse(body);
  const token = /(?:^|; )ecab=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest();
  const { rows } = await pool.query({ ...SESSION, values: [hash] });
  if (rows.length === 0) return { status: 401, answer: {} };
  const inserted = await pool.query({ ...INSERT, values: [ballotId, rows[0].person_id, choice] });
  return { status: 200, answer: { at: inserted.rows[0].at } };
}

const server = createServer((request, response) => {
  vote(request)
    .catch(() => ({ status: 500, answer: {} }))
    .then(({ status, answer }) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ ready: true }));
process.on('SIGTERM', () => process.exit(0));
