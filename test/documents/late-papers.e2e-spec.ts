import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isLatePaper, type MeetingInput } from '@app/contracts';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { Tablet } from '../support/tablet.js';
import { aReadyPaper } from './support/papers.js';

const DAY_MS = 24 * 3600_000;
const PAPER_DAYS = { value: { regular: 3, thematic: 1, urgent: 0 }, source: '', isChecked: false };

describe('late papers', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const inDays = (days: number): Pick<MeetingInput, 'startsAt' | 'endsAt'> => {
    const startsAt = new Date(Date.now() + days * DAY_MS);
    return { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3600_000).toISOString() };
  };
  const isLate = (tablet: Tablet) => {
    const { documents, lateAfter } = tablet.state.documents;
    return documents.map(({ version }) => isLatePaper(version, lateAfter));
  };

  it('are marked by the rules of the body, for guests too; moved to a later day they are in time again', async () => {
    const meeting = await aMeeting(app)
      .withRules({ paperDays: PAPER_DAYS })
      .with({ form: 'regular', ...inDays(1) })
      .withMembers('An')
      .withGuest('Khách', 0)
      .issued()
      .build();
    await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id });
    const tablets = await Promise.all(
      ['An', 'Khách'].map((name) => Tablet.open(meeting.who[name]!.client, meeting.id)),
    );
    expect(tablets.map(isLate)).toEqual([[true], [true]]);
    const { rev } = (await meeting.snapshot(meeting.secretary)).meeting.head;
    await meeting.secretary.meetings.move(meeting.id, {
      rev,
      ...inDays(14),
      place: 'Phòng 2',
      reason: 'Chưa đủ tài liệu',
    });
    await Promise.all(tablets.map((tablet) => tablet.sees('documents.deadline-changed')));
    await expectConverged(...tablets);
    expect(tablets.map(isLate)).toEqual([[false], [false]]);
    tablets.forEach((tablet) => tablet.close());
  });

  it('are not marked where the rules do not say, nor in working meetings', async () => {
    const silent = aMeeting(app).withRules({ paperDays: null });
    const working = aMeeting(app).withRules({ paperDays: PAPER_DAYS }).with({ kind: 'working', form: 'briefing' });
    for (const builder of [silent, working]) {
      const meeting = await builder.issued().build();
      await aReadyPaper(app, meeting);
      expect((await meeting.secretary.documents.ofMeeting(meeting.id)).lateAfter).toBeNull();
    }
  });
});
