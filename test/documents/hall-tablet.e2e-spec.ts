import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { aNote, apply, marksOf, putMark } from '../annotations/support/marks.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { aReadyPaper, type ReadyPaper, titlesFor } from './support/papers.js';

describe('papers on a hall tablet', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const hallTablet = async (meeting: BuiltMeeting, name: string): Promise<Client> => {
    const tablet = app.client();
    const seatIds = [meeting.who[name]!.seat.id];
    const [seat] = await meeting.secretary.attendance.issueSeatCodes(meeting.id, { seatIds });
    await tablet.attendance.openSeat({ code: seat!.code! });
    return tablet;
  };
  const status = async (client: Client, { documentId, versionId }: ReadyPaper) =>
    (await client.documents.file(documentId, versionId)).status;

  it('are read and noted on; notes made elsewhere stay out of sight', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const paper = await aReadyPaper(app, meeting);
    const tablet = await hallTablet(meeting, 'An');
    expect(await titlesFor(tablet, meeting.id)).toEqual(['Tờ trình']);
    expect(await status(tablet, paper)).toBe(200);
    const note = (text: string) => aNote(paper.versionId, { text });
    const own = meeting.who['An']!.client;
    const atHome = await putMark(own, paper.documentId, note('Ghi ở nhà'));
    const inHall = await putMark(tablet, paper.documentId, note('Ghi ở hội trường'));
    expect(await marksOf(own, paper.documentId)).toEqual([atHome, inHall]);
    // Whoever prepared the tablet could be looking at it.
    expect(await marksOf(tablet, paper.documentId)).toEqual([inHall]);
    const over = await apply(tablet, paper.documentId, note('x'), { markId: atHome.id, baseRev: 1 });
    expect(over).toMatchObject({ outcome: 'refused', code: 'annotations/not-yours' });
  });

  it('are those of the seat, whatever else its person may read', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const guest = meeting.who['Khách']!;
    await app.sql.query(`insert into aides (id, aide_id, leader_id) values (gen_random_uuid(), $1, $2)`, [
      guest.id,
      meeting.who['An']!.id,
    ]);
    const [own, other] = [
      await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id, title: 'Của khách' }),
      await aReadyPaper(app, meeting, { itemId: meeting.items[1]!.id, title: 'Của lãnh đạo' }),
    ];
    const tablet = await hallTablet(meeting, 'Khách');
    expect(await titlesFor(guest.client, meeting.id)).toHaveLength(2);
    expect([await status(guest.client, own), await status(guest.client, other)]).toEqual([200, 200]);
    expect(await titlesFor(tablet, meeting.id)).toEqual(['Của khách']);
    expect([await status(tablet, own), await status(tablet, other)]).toEqual([200, 404]);
    await app.sql.query(
      `insert into page_texts (version_id, page, text, folded, tokens) select unnest($1::uuid[]), 1, 'mật', 'mat', ''`,
      [[own.versionId, other.versionId]],
    );
    const found = async (client: Client) =>
      (await client.documents.findInMeeting(meeting.id, 'mat')).papers.map(({ title }) => title);
    expect([(await found(guest.client)).length, await found(tablet)]).toEqual([2, ['Của khách']]);
    const { documents } = (await tablet.meetings.snapshot(meeting.id)).documents;
    expect(documents.map((paper) => paper.title)).toEqual(['Của khách']);
  });

  it('are of its meeting alone, and make no file', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const another = await aMeeting(app).issued().build();
    await another.secretary.meetings.addSeats(another.id, {
      seats: [
        {
          personId: meeting.who['An']!.id,
          office: null,
          roles: ['attendee'],
          siteId: null,
          label: null,
          itemIds: null,
        },
      ],
    });
    await aReadyPaper(app, meeting);
    const elsewhere = await aReadyPaper(app, another);
    const tablet = await hallTablet(meeting, 'An');
    expect(await status(meeting.who['An']!.client, elsewhere)).toBe(200);
    expect(await status(tablet, elsewhere)).toBe(404);
    expect(await refusal(tablet.documents.makeBundle(meeting.id))).toBe('platform/forbidden');
    expect(await refusal(tablet.documents.bundle(meeting.id))).toBe('platform/not-found');
  });
});
