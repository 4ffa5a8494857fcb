import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { Turner, withPapers } from './a-presentation.js';

describe('StopPresenting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('shows nothing any more; the next presenter counts on', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An').withGuest('Khách', 0));
    const { meeting } = presented;
    const tablets = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    const turner = await Turner.of(meeting.who['Chủ tọa']!.client, presented);
    await turner.show(3);
    await meeting.who['Chủ tọa']!.client.presenting.stop(meeting.id, { epoch: turner.epoch });
    for (const tablet of tablets) {
      await tablet.sees('presenting.item-left');
      expect(tablet.state.presenting.presentations).toEqual([]);
    }
    await expectConverged(...tablets);
    expect((await Turner.of(meeting.secretary, presented)).epoch).toBe(turner.epoch + 1);
    tablets.forEach((tablet) => tablet.close());
  });

  it('is refused to members, twice, and for a presenter who has changed', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An'));
    const { meeting } = presented;
    const { epoch } = await Turner.of(meeting.secretary, presented);
    const stop = (client: (typeof meeting)['secretary'], of = epoch) =>
      refusal(client.presenting.stop(meeting.id, { epoch: of }));
    expect(await stop(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await stop(meeting.who['Chủ tọa']!.client, epoch + 1)).toBe('presenting/presenter-changed');
    expect((await Promise.all([stop(meeting.secretary), stop(meeting.who['Chủ tọa']!.client)])).sort()).toEqual([
      'accepted',
      'presenting/presenter-changed',
    ]);
  });

  it('comes by itself with the close of the meeting', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An'));
    const { meeting } = presented;
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await (await Turner.of(meeting.secretary, presented)).show(3);
    await meeting.secretary.meetings.close(meeting.id);
    await tablet.sees('presenting.item-left');
    await expectConverged(tablet);
    tablet.close();
  });
});
