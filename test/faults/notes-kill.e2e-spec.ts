import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type UploadTicket } from '@app/contracts';
import pg from 'pg';
import { SAID } from '../documents/support/papers.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { signedIn } from '../support/people.js';
import { LONG_MS, times } from './support/intensity.js';
import { RealInstallation } from './support/real-installation.js';
import { SteadyWriter } from './support/steady-writers.js';
import { untilConnected } from './support/until-connected.js';

const NAMES = Array.from({ length: 6 }, (_, at) => `Thành viên ${at + 1}`);

describe('kill -9 while people write notes', () => {
  let installation: RealInstallation;
  let meeting: BuiltMeeting;
  let paper: UploadTicket;
  let writers: readonly SteadyWriter[];
  beforeAll(async () => {
    installation = await RealInstallation.start(2);
    meeting = await aMeeting(installation.app())
      .withMembers(...NAMES)
      .issued()
      .build();
    paper = await aPaperWithoutBytes();
    writers = await Promise.all(
      NAMES.map(async (name, index) => {
        const person = meeting.who[name]!;
        const clients = [person.client, await signedIn(installation.app(1), person)];
        return new SteadyWriter(person, index % 2 === 0 ? clients : clients.reverse());
      }),
    );
  }, LONG_MS);
  afterAll(() => installation.stop(), LONG_MS);

  /** Notes need a paper that is ready, not what is in it. */
  async function aPaperWithoutBytes(): Promise<UploadTicket> {
    const words = { title: 'Tờ trình', kind: 'submission', owningUnitId: null, itemId: null, ...SAID } as const;
    const file = { fileName: '1. Tờ trình.pdf', size: 10, meetingId: meeting.id };
    const ticket = await meeting.secretary.documents.add({ ...words, ...file });
    await installation.sql.query(
      `update document_versions set state = 'ready', step = 'done', reading_key = 'none', reading_size = 10,
         reading_sha256 = '', original_sha256 = '', pages = 1, page_sizes = '[]', uploaded_at = now(), ready_at = now() where id = $1`,
      [ticket.versionId],
    );
    await installation.sql.query(`update documents set current_version_id = $2 where id = $1`, [
      ticket.documentId,
      ticket.versionId,
    ]);
    return ticket;
  }

  const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
  const notesGoOn = async (more: number) => {
    const goal = acknowledged() + more;
    while (acknowledged() < goal) await pause(5);
  };

  /** Acknowledged notes that the database does not have, or has in an older form; and notes that nobody was told of. */
  async function compared(): Promise<{ readonly lost: number; readonly unheard: number }> {
    const rows = await untilConnected(() =>
      installation.sql.query<{ id: string; text: string; rev: number }[]>(`select id, text, rev from marks`),
    );
    const kept = new Map(rows.map((row) => [row.id, row]));
    const notes = writers.flatMap((writer) => [...writer.notes.values()]);
    const isKept = ({ id, text, rev }: (typeof notes)[number]) =>
      kept.get(id)?.text === text && kept.get(id)?.rev === rev;
    return { lost: notes.filter((note) => !isKept(note)).length, unheard: rows.length - notes.length };
  }

  async function under(kill: () => Promise<void>, rounds: number): Promise<void> {
    writers.forEach((writer) => writer.start(paper.documentId, paper.versionId));
    for (let round = 0; round < rounds; round += 1) {
      await notesGoOn(20 + randomInt(30));
      await kill();
      await notesGoOn(20);
    }
    await Promise.all(writers.map((writer) => writer.stop()));
  }

  it(
    'of one api process, then the other: every acknowledged note is there as it was acknowledged, none twice',
    async () => {
      let turn = 0;
      const kill = async () => {
        const api = installation.apis[turn % 2]!;
        turn += 1;
        await api.kill();
        await notesGoOn(10);
        await api.start();
      };
      await under(kill, times(2, 30));
      expect(writers.some((writer) => writer.unanswered > 0)).toBe(true);
      expect(await compared()).toEqual({ lost: 0, unheard: 0 });
    },
    LONG_MS,
  );

  it(
    'of PostgreSQL with all its processes: the same',
    async () => {
      await under(() => installation.killPostgres(), times(1, 20));
      expect(await compared()).toEqual({ lost: 0, unheard: 0 });
    },
    LONG_MS,
  );

  it(
    'negative control: with synchronous_commit = off acknowledged notes are lost',
    async () => {
      await withoutDurability();
      let losses = 0;
      for (let round = 0; round < times(5, 10) && losses === 0; round += 1) {
        writers.forEach((writer) => writer.start(paper.documentId, paper.versionId));
        await notesGoOn(60);
        const stopped = Promise.allSettled(writers.map((writer) => writer.stop()));
        await installation.killPostgres();
        // Who edits a note that is gone is refused: that, too, is what this control is to see.
        await stopped;
        ({ lost: losses } = await compared());
      }
      expect(losses).toBeGreaterThan(0);
    },
    LONG_MS,
  );

  /** The commits of notes no longer wait for the disk, on a server in no hurry to write. */
  async function withoutDurability(): Promise<void> {
    const owner = new pg.Client({ connectionString: installation.ownerUrl });
    const superuser = new pg.Client({ connectionString: installation.superuserUrl });
    await Promise.all([owner.connect(), superuser.connect()]);
    await owner.query(`create function careless() returns trigger language plpgsql as
      $$ begin perform set_config('synchronous_commit', 'off', true); return new; end $$`);
    await owner.query(
      `create trigger careless before insert or update on marks for each row execute function careless()`,
    );
    await superuser.query(`alter system set wal_writer_delay = '10s'`);
    await superuser.query(`select pg_reload_conf()`);
    await Promise.all([owner.end(), superuser.end()]);
  }
});
