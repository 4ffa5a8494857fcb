import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, createClient } from '@app/client';
import { cast, openBallot } from '../support/a-ballot.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { expectConverged } from '../support/converged.js';
import { PASSWORD } from '../support/people.js';
import { Tablet } from '../support/tablet.js';
import { Front } from './support/front.js';
import { LONG_MS, times } from './support/intensity.js';
import { RealInstallation } from './support/real-installation.js';

/** A tablet comes back by itself, a little later each time it does not succeed. */
const COMES_BACK_MS = 20_000;

describe('two api processes on one database serve one meeting', () => {
  let installation: RealInstallation;
  let meeting: BuiltMeeting;
  const fronts: Front[] = [];
  /** By name: where each one's tablet is connected first. */
  const clients: Record<string, Client> = {};
  const tablets: Record<string, Tablet> = {};
  const apiOf = (index: number) => installation.apis[index]!;

  beforeAll(async () => {
    installation = await RealInstallation.start(2);
    meeting = await aMeeting(installation.app())
      .withMembers('An', 'Bình')
      .withRules({ quorum: null })
      .inSession()
      .build();
    const [a, b] = [apiOf(0).url, apiOf(1).url];
    fronts.push(await Front.before([a, b]), await Front.before([b, a]));
    await open('An', fronts[0]!);
    await open('Bình', fronts[1]!);
  }, LONG_MS);
  afterAll(async () => {
    Object.values(tablets).forEach((tablet) => tablet.close());
    await Promise.all(fronts.map((front) => front.close()));
    await installation.stop();
  }, LONG_MS);

  async function open(name: string, front: Front): Promise<void> {
    const client = createClient({ baseUrl: front.url, name: 'test' });
    await client.identity.signIn({ username: meeting.who[name]!.username, password: PASSWORD });
    clients[name] = client;
    tablets[name] = await Tablet.open(client, meeting.id);
  }
  const seesItem = (name: string, itemId: string) =>
    tablets[name]!.until(
      () => tablets[name]!.state.meeting.items.some(({ id, state }) => id === itemId && state === 'current'),
      `for the item, ${name}`,
      COMES_BACK_MS,
    );
  const everybodySees = (itemId: string) => Promise.all(Object.keys(tablets).map((name) => seesItem(name, itemId)));

  it('a command at one reaches the tablets of both', async () => {
    const [first] = meeting.items;
    await meeting.secretary.meetings.beginItem(meeting.id, first!.id);
    await everybodySees(first!.id);
    await expectConverged(...Object.values(tablets));
  });

  it('a ballot opened at one takes votes at both, and counts them', async () => {
    const { ballot } = await openBallot(meeting);
    await tablets['Bình']!.sees('voting.ballot-opened');
    await Promise.all([cast(clients['An']!, ballot.id, 'for'), cast(clients['Bình']!, ballot.id, 'against')]);
    const { details } = await meeting.secretary.voting.close(ballot.id);
    expect(details.result?.tally.groups).toMatchObject({ for: 1, against: 1 });
    await expectConverged(...Object.values(tablets));
  });

  it(
    'killed by turns: the tablets of the dead one go on at the other, and have missed nothing',
    async () => {
      for (let round = 0; round < times(2, 20); round += 1) {
        const [dead, alive] = [round % 2, 1 - (round % 2)];
        await apiOf(dead).kill();
        // Bình asks at the one that lives; both tablets must hear of it, wherever they were connected.
        const chair = await chairAt(alive);
        const item = meeting.items[(round + 1) % 2]!;
        await chair.meetings.beginItem(meeting.id, item.id);
        await everybodySees(item.id);
        await Promise.all(Object.values(tablets).map((tablet) => isLive(tablet)));
        await expectConverged(...Object.values(tablets));
        await apiOf(dead).start();
        await apiOf(dead).ready();
      }
    },
    LONG_MS,
  );

  async function chairAt(index: number): Promise<Client> {
    const client = createClient({ baseUrl: apiOf(index).url, name: 'test' });
    await client.identity.signIn({ username: meeting.who['Chủ tọa']!.username, password: PASSWORD });
    return client;
  }
  const isLive = (tablet: Tablet) =>
    tablet.until(() => tablet.statuses.at(-1) === 'live', 'to be live again', COMES_BACK_MS);
});
