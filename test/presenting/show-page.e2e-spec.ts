import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { presentationOf } from '@app/client';
import { membersStream } from '@app/contracts';
import { aReadyPaper } from '../documents/support/papers.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { Turner, withPapers } from './a-presentation.js';

const pageOn = (tablet: Tablet): number | undefined => presentationOf(tablet.state.presenting)?.shown?.page;

describe('ShowPage', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('turns the page for members, guests of the item and the secretary; a late joiner lands on it', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An').withGuest('Khách', 0));
    const { meeting, papers } = presented;
    const tablets = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    const turner = await Turner.of(meeting.who['Chủ tọa']!.client, presented);
    await turner.show(7, { rect: [10, 20, 300, 400.5] });
    for (const tablet of tablets) {
      await tablet.until(() => pageOn(tablet) === 7, 'for page 7');
      expect(presentationOf(tablet.state.presenting)).toMatchObject({
        itemId: meeting.items[0]!.id,
        shown: { ...papers[0], page: 7, rect: [10, 20, 300, 400.5] },
      });
    }
    await expectConverged(...tablets);
    const late = await Tablet.open(meeting.secretary, meeting.id);
    expect(pageOn(late)).toBe(7);
    [...tablets, late].forEach((tablet) => tablet.close());
  });

  it('in a storm of a hundred turns: few events, the last page on every tablet, nothing later undone by something earlier', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An'));
    const { meeting } = presented;
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const turner = await Turner.of(meeting.secretary, presented);
    const began = Date.now();
    await Promise.all(Array.from({ length: 100 }, (_, i) => turner.show((i % 10) + 1)));
    const took = Date.now() - began;
    await tablet.until(() => presentationOf(tablet.state.presenting)?.n === 100, 'for the hundredth turn');
    expect(pageOn(tablet)).toBe(10);
    const told = tablet.events.filter(({ event }) => event === 'presenting.page-shown');
    expect(told.length).toBeLessThanOrEqual(Math.ceil(took / 200) + 2);
    const counts = told.map(({ view }) => (view as { presentation: { n: number } }).presentation.n);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    const [row] = await app.sql.query<{ n: string }[]>(
      `select count(*) as n from stream_events where stream = $1 and event = 'presenting.page-shown'`,
      [membersStream(meeting.id)],
    );
    expect(Number(row!.n)).toBe(told.length);
    await expectConverged(tablet);
    tablet.close();
  });

  it('lets the highest count stand, in whatever order requests arrive', async () => {
    const presented = await withPapers(app, (b) => b);
    const turner = await Turner.of(presented.meeting.secretary, presented);
    await turner.show(5, { n: 5 });
    expect(await turner.show(3, { n: 3 })).toMatchObject({ n: 5, shown: { page: 5 } });
    expect(await turner.show(5, { n: 5 })).toMatchObject({ n: 5, shown: { page: 5 } });
    await presented.meeting.secretary.presenting.stop(presented.meeting.id, { epoch: turner.epoch });
  });

  it('tells a page that its process did not live to tell', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An'));
    const tablet = await Tablet.open(presented.meeting.who['An']!.client, presented.meeting.id);
    const turner = await Turner.of(presented.meeting.secretary, presented);
    await turner.show(2);
    await tablet.until(() => pageOn(tablet) === 2, 'for page 2');
    // As if an instance had kept page 9 and died.
    await app.sql.query(
      `update presentations set n = n + 1, is_untold = true, shown = jsonb_set(shown, '{page}', '9') where meeting_id = $1`,
      [presented.meeting.id],
    );
    await tablet.until(() => pageOn(tablet) === 9, 'for the page that was kept');
    await expectConverged(tablet);
    tablet.close();
  });

  it('goes from item to item: each guest sees his own item’s pages and nothing of the others', async () => {
    const presented = await withPapers(app, (b) =>
      b.withGuest('Khách một', 0).withGuest('Khách hai', 1).withGuest('Cả hai', 0, 1),
    );
    const { meeting, papers } = presented;
    const [one, two, both] = [
      await Tablet.open(meeting.who['Khách một']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách hai']!.client, meeting.id),
      await Tablet.open(meeting.who['Cả hai']!.client, meeting.id),
    ];
    const turner = await Turner.of(meeting.secretary, presented);
    await turner.show(4, { item: 0 });
    await one.until(() => pageOn(one) === 4, 'for page 4');
    await turner.show(6, { item: 1 });
    await two.until(() => pageOn(two) === 6, 'for page 6');
    await one.until(() => one.state.presenting.presentations.length === 0, 'for his item to be left');
    await both.until(() => pageOn(both) === 6 && both.state.presenting.presentations.length === 1, 'for page 6');
    expect(JSON.stringify(one.events)).not.toContain(papers[1]!.versionId);
    expect(JSON.stringify(two.events)).not.toContain(papers[0]!.versionId);
    await expectConverged(one, two, both);
    [one, two, both].forEach((tablet) => tablet.close());
  });

  it('takes the page away when its item ends, not when another one is skipped; the presenter stays', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An').withGuest('Khách', 0));
    const { meeting, papers } = presented;
    const tablets = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    const turner = await Turner.of(meeting.secretary, presented);
    await turner.show(4);
    await meeting.secretary.meetings.skipItem(meeting.id, meeting.items[1]!.id);
    for (const tablet of tablets) await tablet.until(() => pageOn(tablet) === 4, 'for page 4');

    await meeting.secretary.meetings.beginItem(meeting.id, meeting.items[1]!.id);
    for (const tablet of tablets) {
      await tablet.until(() => pageOn(tablet) === undefined, 'for the page to go with its item');
      expect(presentationOf(tablet.state.presenting)).toMatchObject({ shown: null, epoch: turner.epoch });
    }
    await expectConverged(...tablets);

    await turner.show(2, { ...papers[1]!, n: 10 });
    await tablets[0]!.until(() => pageOn(tablets[0]!) === 2, 'for the page of the next item');
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('takes the page away with a paper that is recalled', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An'));
    const { meeting, papers } = presented;
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const turner = await Turner.of(meeting.secretary, presented);
    await turner.show(4);
    await tablet.until(() => pageOn(tablet) === 4, 'for page 4');
    await meeting.secretary.documents.recall(papers[0]!.documentId, { reason: 'Có sai sót' });
    await tablet.until(() => presentationOf(tablet.state.presenting)?.shown === null, 'for the page to go');
    await expectConverged(tablet);
    expect(await refusal(turner.show(5, { n: 50 }))).toBe('platform/not-found');
    tablet.close();
  });

  it('follows a paper that is moved to another item: its guests see it from then on, those before no more', async () => {
    const presented = await withPapers(app, (b) => b.withGuest('Khách một', 0).withGuest('Khách hai', 1));
    const { meeting, papers } = presented;
    const [one, two] = [
      await Tablet.open(meeting.who['Khách một']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách hai']!.client, meeting.id),
    ];
    await (await Turner.of(meeting.secretary, presented)).show(4);
    await one.until(() => pageOn(one) === 4, 'for page 4');
    const { documents } = await meeting.secretary.documents.ofMeeting(meeting.id);
    const { rev } = documents.find(({ id }) => id === papers[0]!.documentId)!;
    const itemId = meeting.items[1]!.id;
    await meeting.secretary.documents.move(papers[0]!.documentId, { rev, itemId, beforeId: null });
    await two.until(() => pageOn(two) === 4, 'for the page to come');
    await one.until(() => one.state.presenting.presentations.length === 0, 'for the page to go');
    await expectConverged(one, two);
    [one, two].forEach((tablet) => tablet.close());
  });

  it('shows only what the presenter may read, of this meeting, within its pages', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An').withGuest('Khách', 0));
    const { meeting } = presented;
    const other = await aMeeting(app).build();
    const foreign = await aReadyPaper(app, other);
    const seatId = meeting.who['Khách']!.seat.id;
    const { epoch } = await meeting.secretary.presenting.handOver(meeting.id, { seatId, insteadOf: null });
    const guest = meeting.who['Khách']!.client;
    const show = (paper: { documentId: string; versionId: string }, page = 1, n = 1) =>
      refusal(guest.presenting.show(meeting.id, { ...paper, page, rect: null, epoch, n }));
    expect(await show({ documentId: foreign.documentId, versionId: foreign.versionId })).toBe('platform/not-found');
    expect(await show(presented.papers[1]!)).toBe('platform/not-found');
    expect(await show(presented.papers[0]!, 11)).toBe('presenting/no-such-page');
    expect(await show(presented.papers[0]!, 10)).toBe('accepted');
    const asMember = meeting.who['An']!.client.presenting.show(meeting.id, {
      ...presented.papers[0]!,
      page: 2,
      rect: null,
      epoch,
      n: 2,
    });
    expect(await refusal(asMember)).toBe('presenting/not-presenter');
    expect(
      await refusal(
        guest.presenting.show(meeting.id, { ...presented.papers[0]!, page: 1, rect: [0, 0, 1, 99999], epoch, n: 9 }),
      ),
    ).toBe('platform/invalid-input');
    expect(
      await refusal(
        guest.presenting.show(meeting.id, { ...presented.papers[0]!, page: 1, rect: null, epoch: 0, n: 9 }),
      ),
    ).toBe('presenting/presenter-changed');
  });
});
