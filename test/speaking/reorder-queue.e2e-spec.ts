import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('ReorderQueue', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const queued = async () => {
    const names = ['An', 'Bình', 'Chi'];
    const meeting = await aMeeting(app)
      .withMembers(...names)
      .withPresent(...names)
      .inSession()
      .build();
    const itemId = meeting.items[0]!.id;
    const ids: string[] = [];
    for (const name of names) {
      const { client } = meeting.who[name]!;
      ids.push((await client.speaking.request(meeting.id, { itemId, kind: 'statement', seatId: null })).id);
    }
    return { meeting, itemId, ids: ids as [string, string, string] };
  };

  it('puts those waiting into another order on every tablet, and names who did it on whose direction', async () => {
    const { meeting, itemId, ids } = await queued();
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const order = [ids[2], ids[0], ids[1]];
    const queue = await meeting.secretary.speaking.reorder(meeting.id, { itemId, order });
    expect(queue.map(({ id }) => id)).toEqual(order);
    const { view } = await tablet.sees('speaking.queue-reordered');
    expect(view).toMatchObject({ act: { byName: meeting.secretaryPerson.fullName, onDirectionOf: 'Chủ tọa' } });
    expect(tablet.state.speaking.queue.map(({ id }) => id)).toEqual(order);
    await expectConverged(tablet);
    tablet.close();
  });

  it('is refused with the queue as it stands when somebody has come or gone meanwhile', async () => {
    const { meeting, itemId, ids } = await queued();
    await meeting.who['Bình']!.client.speaking.withdraw(meeting.id, { requestId: ids[1] });
    const stale = meeting.secretary.speaking.reorder(meeting.id, { itemId, order: [...ids].reverse() });
    await expect(stale).rejects.toMatchObject({
      problem: { code: 'platform/changed-meanwhile', current: [{ id: ids[0] }, { id: ids[2] }] },
    });
  });

  it('is refused to members', async () => {
    const { meeting, itemId, ids } = await queued();
    const order = [...ids].reverse();
    expect(await refusal(meeting.who['An']!.client.speaking.reorder(meeting.id, { itemId, order }))).toBe(
      'platform/forbidden',
    );
    expect(await refusal(meeting.who['Chủ tọa']!.client.speaking.reorder(meeting.id, { itemId, order }))).toBe(
      'accepted',
    );
  });
});
