import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { type DocumentEdit } from '@app/contracts';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { aPaper, aReadyPaper } from './support/papers.js';

describe('EditDocument', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const edit = (wish: Partial<DocumentEdit> = {}): DocumentEdit => ({
    rev: 1,
    title: 'Báo cáo thẩm định',
    kind: 'appraisal',
    owningUnitId: null,
    ...wish,
  });

  it('is seen on every tablet', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 1).issued().build();
    const { documentId } = await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id });
    const tablets = await Promise.all(
      [meeting.who['An']!.client, meeting.who['Khách']!.client, meeting.secretary].map((client) =>
        Tablet.open(client, meeting.id),
      ),
    );
    const [unit] = await app.sql.query<{ id: string; name: string }[]>(`select id, name from units limit 1`);
    await meeting.secretary.documents.edit(documentId, edit({ owningUnitId: unit!.id }));
    await expectConverged(...tablets);
    expect(tablets[0]!.state.documents.documents).toMatchObject([
      { title: 'Báo cáo thẩm định', kind: 'appraisal', rev: 2, owningUnit: unit!.name },
    ]);
    expect(tablets[1]!.events).toEqual([]);
    tablets.forEach((tablet) => tablet.close());
  });

  it('of a paper still on its way is seen by those who prepare and lead alone', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const input = { ...aPaper(), fileName: 'a.pdf', size: 10, meetingId: meeting.id };
    const { documentId } = await meeting.secretary.documents.add(input);
    const [member, chair] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id),
    ];
    const state = await meeting.secretary.documents.edit(documentId, edit());
    expect(state).toMatchObject({ document: null, intake: { title: 'Báo cáo thẩm định' } });
    await expectConverged(member, chair);
    expect(chair.state.documents.intake).toMatchObject([{ title: 'Báo cáo thẩm định' }]);
    expect(member.events).toEqual([]);
    member.close();
    chair.close();
  });

  it('of two secretaries at once one is told what the other wrote', async () => {
    const meeting = await aMeeting(app).withSecretarySeat('Bình').build();
    const { documentId } = await aReadyPaper(app, meeting);
    const both = await Promise.allSettled([
      meeting.secretary.documents.edit(documentId, edit({ title: 'Của tôi' })),
      meeting.who['Bình']!.client.documents.edit(documentId, edit({ title: 'Của Bình' })),
    ]);
    const won = both.find((one) => one.status === 'fulfilled');
    const lost = both.find((one) => one.status === 'rejected');
    const { problem } = lost?.reason as ProblemError;
    expect(problem).toMatchObject({ status: 409, code: 'platform/changed-meanwhile', current: won?.value });
  });

  it('is refused to a member and unknown to a stranger', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const { documentId } = await aReadyPaper(app, meeting);
    expect(await refusal(meeting.who['An']!.client.documents.edit(documentId, edit()))).toBe('platform/forbidden');
    expect(await refusal(other.secretary.documents.edit(documentId, edit()))).toBe('platform/not-found');
    expect(await refusal(meeting.secretary.documents.edit(documentId, edit({ title: '' })))).toBe(
      'platform/invalid-input',
    );
  });

  it('ends with the meeting', async () => {
    const meeting = await aMeeting(app).build();
    const { documentId } = await aReadyPaper(app, meeting);
    await app.sql.query(`update meetings set state = 'closed' where id = $1`, [meeting.id]);
    expect(await refusal(meeting.secretary.documents.edit(documentId, edit()))).toBe('platform/forbidden');
  });
});
