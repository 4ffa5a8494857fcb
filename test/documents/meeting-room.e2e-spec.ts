import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aPaper, SAID } from './support/papers.js';

const MIB = 1024 * 1024;

describe('the room for papers of one meeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ UPLOAD_MAX_MB: '3', MEETING_MAX_MB: '5' });
  });
  afterAll(() => app.stop());

  const problemOf = async (attempt: Promise<unknown>) => {
    const error: unknown = await attempt.then(
      () => null,
      (reason: unknown) => reason,
    );
    return error instanceof ProblemError ? { code: error.code, facts: error.problem.facts } : error;
  };

  it('is shared by all its files, new ones and new versions, also by two who begin at once', async () => {
    const [meeting, other] = [await aMeeting(app).issued().build(), await aMeeting(app).issued().build()];
    const named = (size: number) => ({ ...SAID, fileName: '1. Tờ trình.pdf', size });
    const file = (size: number) => ({ ...aPaper(), ...named(size) });
    const add = (size: number, to = meeting) => to.secretary.documents.add({ ...file(size), meetingId: to.id });
    const { documentId } = await add(2 * MIB);
    const both = await Promise.allSettled([add(2 * MIB), add(2 * MIB)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const full = { code: 'documents/meeting-full', facts: { limitMb: 5, freeMb: 1 } };
    expect(await problemOf(add(MIB + 1))).toEqual(full);
    expect(await problemOf(meeting.secretary.documents.replace(documentId, named(MIB + 1)))).toEqual(full);
    expect(await problemOf(add(MIB))).toBeNull();
    expect(await problemOf(add(3 * MIB, other))).toBeNull();
  });
});
