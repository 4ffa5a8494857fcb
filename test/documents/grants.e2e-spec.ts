import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aSysadmin, type SignedIn } from '../support/organisation.js';
import { anyAct, GrantsWorld } from './support/grants-world.js';
import { aReadyPaper, titlesFor } from './support/papers.js';

describe('grants of papers', () => {
  let app: RunningApp;
  let sysadmin: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    sysadmin = await aSysadmin(app);
  });
  afterAll(() => app.stop());

  it('after any commands: what the rules decide == doc_grants == what is listed == what streams, for everybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(anyAct, { minLength: 15, maxLength: 30 }), async (isIssued, acts) => {
        const world = await GrantsWorld.build(app, sysadmin);
        if (isIssued) await world.perform(['issue', 0, 0, 'member']);
        for (const act of acts) {
          await world.perform(act);
          await world.checkGrants();
        }
        await world.check();
      }),
      // A counterexample is short enough as it is; making it shorter would take minutes.
      { numRuns: 20, endOnFailure: true },
    );
  }, 300_000);

  it('begin with the issue for those invited, and never for an administrator of the system', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).withAide('Giúp việc', 'An').build();
    const [first, second] = meeting.items.map((item) => item.id);
    await aReadyPaper(app, meeting, { itemId: first!, title: 'Một' });
    await aReadyPaper(app, meeting, { itemId: second!, title: 'Hai' });
    await aReadyPaper(app, meeting, { title: 'Chung' });
    const grants = await app.sql.query<{ via: string }[]>(
      `select distinct g.via from doc_grants g join documents d on d.id = g.document_id where d.meeting_id = $1 and g.until_at is null`,
      [meeting.id],
    );
    expect(grants).toEqual([{ via: 'secretariat' }]);

    await meeting.secretary.meetings.issue(meeting.id);
    const of = (name: string) => titlesFor(meeting.who[name]!.client, meeting.id);
    expect((await of('An')).toSorted()).toEqual(['Chung', 'Hai', 'Một']);
    expect((await of('Giúp việc')).toSorted()).toEqual(['Chung', 'Hai', 'Một']);
    expect(await of('Khách')).toEqual(['Một']);
    const vias = await app.sql.query<object[]>(
      `select p.full_name as name, g.level, g.via, count(*)::int as n from doc_grants g
       join documents d on d.id = g.document_id join people p on p.id = g.person_id
       where d.meeting_id = $1 and g.until_at is null and p.full_name in ('An', 'Giúp việc', 'Khách') group by 1, 2, 3 order by 1`,
      [meeting.id],
    );
    expect(vias).toEqual([
      { name: 'An', level: 'read', via: 'seat', n: 3 },
      { name: 'Giúp việc', level: 'read', via: 'aide', n: 3 },
      { name: 'Khách', level: 'read', via: 'seat', n: 1 },
    ]);
    expect(await app.sql.query(`select 1 from doc_grants where person_id = $1`, [sysadmin.id])).toEqual([]);
  });

  it('keep the history of who could read what and when', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { documentId } = await aReadyPaper(app, meeting);
    const { id, seat } = meeting.who['An']!;
    await meeting.secretary.meetings.removeSeat(meeting.id, seat.id);
    const rows = await app.sql.query<{ from_at: Date; until_at: Date | null }[]>(
      `select from_at, until_at from doc_grants where person_id = $1 and document_id = $2`,
      [id, documentId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.until_at!.getTime()).toBeGreaterThan(rows[0]!.from_at.getTime());
  });
});
