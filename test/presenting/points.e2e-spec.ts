import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, createClient, type LiveClient } from '@app/client';
import { type PointMessage, PRESENTING_LIMITS } from '@app/contracts';
import { type RunningApp, startApp } from '../support/app.js';
import { Tablet } from '../support/tablet.js';
import { type Presented, Turner, withPapers } from './a-presentation.js';

/** A page that hears what moves. */
class Watcher {
  readonly points: PointMessage[] = [];
  private readonly checks = new Set<() => void>();
  private constructor(readonly live: LiveClient) {}

  static async of(client: Client, meetingId: string): Promise<Watcher> {
    let watcher: Watcher | null = null;
    const live = client.live({ onEvent: () => undefined, onPoint: (message) => watcher?.take(message) });
    watcher = new Watcher(live);
    const { positions } = await client.meetings.snapshot(meetingId);
    live.follow(positions);
    return watcher;
  }

  /** Sends (again and again: this lane may lose) until the condition holds. */
  async hears(send: () => void, condition: (message: PointMessage) => boolean): Promise<PointMessage> {
    const again = setInterval(send, 50);
    try {
      return await new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('nothing moved')), 5000);
        const check = (): void => {
          const found = this.points.find(condition);
          if (!found) return;
          clearTimeout(timer);
          this.checks.delete(check);
          resolve(found);
        };
        this.checks.add(check);
        check();
      });
    } finally {
      clearInterval(again);
    }
  }

  private take(message: PointMessage): void {
    this.points.push(message);
    this.checks.forEach((check) => check());
  }
}

describe('regions in motion', () => {
  let app: RunningApp;
  let second: RunningApp;
  beforeAll(async () => {
    app = await startApp();
    second = await startApp({}, app.database);
  });
  afterAll(async () => {
    await second.stop();
    await app.stop();
  });

  const moved = ({ meeting, papers }: Presented, epoch: number, x: number): PointMessage => ({
    meetingId: meeting.id,
    epoch,
    versionId: papers[0]!.versionId,
    page: 3,
    rect: [x, 0, x + 100, 100],
    pointer: null,
  });
  /** The same person on another api instance. */
  const elsewhere = (client: Client): Client => {
    const copy = createClient({
      baseUrl: second.url,
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          headers: { ...(init?.headers as Record<string, string>), cookie: client.http.cookie },
        }),
    });
    Object.defineProperty(copy.http, 'cookie', { get: () => client.http.cookie });
    return copy;
  };

  it('reach the followers of what is shown, guests of the item and other api instances too, but not the sender', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An').withGuest('Khách', 0).withGuest('Khác', 1));
    const { meeting } = presented;
    const turner = await Turner.of(meeting.who['Chủ tọa']!.client, presented);
    await turner.show(3);
    const presenter = await Watcher.of(meeting.who['Chủ tọa']!.client, meeting.id);
    const followers = [
      await Watcher.of(meeting.who['An']!.client, meeting.id),
      await Watcher.of(meeting.who['Khách']!.client, meeting.id),
      await Watcher.of(elsewhere(meeting.secretary), meeting.id),
    ];
    const stranger = await Watcher.of(meeting.who['Khác']!.client, meeting.id);
    for (const [x, follower] of followers.entries()) {
      const message = moved(presented, turner.epoch, x);
      const heard = await follower.hears(
        () => presenter.live.point(message),
        ({ rect }) => rect?.[0] === x,
      );
      expect(heard).toEqual(message);
    }
    expect(presenter.points).toEqual([]);
    expect(stranger.points).toEqual([]);
    [presenter, stranger, ...followers].forEach(({ live }) => live.close());
  });

  it('leave nothing behind, and are dropped from anybody else, for another page, malformed, or too many', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An', 'Bình'));
    const { meeting } = presented;
    const turner = await Turner.of(meeting.who['Chủ tọa']!.client, presented);
    await turner.show(3);
    const presenter = await Watcher.of(meeting.who['Chủ tọa']!.client, meeting.id);
    const an = await Watcher.of(meeting.who['An']!.client, meeting.id);
    const binh = await Watcher.of(meeting.who['Bình']!.client, meeting.id);
    const good = moved(presented, turner.epoch, 1);
    await binh.hears(
      () => presenter.live.point(good),
      () => true,
    );

    an.live.point(moved(presented, turner.epoch, 2));
    presenter.live.point({ ...good, epoch: turner.epoch + 1, rect: [3, 0, 103, 100] });
    presenter.live.point({ ...good, versionId: presented.papers[1]!.versionId, rect: [4, 0, 104, 100] });
    presenter.live.point({ ...good, rect: [5] as unknown as PointMessage['rect'] });
    for (let i = 0; i < 200; i += 1) presenter.live.point({ ...good, rect: [6, i, 106, i + 100] });
    await binh.hears(
      () => presenter.live.point({ ...good, rect: [7, 0, 107, 100] }),
      ({ rect }) => rect?.[0] === 7,
    );

    const begun = new Set(binh.points.map(({ rect }) => rect?.[0]));
    for (const refused of [2, 3, 4, 5]) expect(begun.has(refused)).toBe(false);
    const burst = binh.points.filter(({ rect }) => rect?.[0] === 6).length;
    expect(burst).toBeLessThanOrEqual(PRESENTING_LIMITS.pointsPerSecond);
    const tablet = await Tablet.open(meeting.secretary, meeting.id);
    expect(JSON.stringify(tablet.state.presenting)).not.toContain('"rect":[');
    const stored = await app.sql.query<unknown[]>(
      `select 1 from stream_events where view::text like '%106%' and view::text like $1`,
      [`%${meeting.id}%`],
    );
    expect(stored).toEqual([]);
    [presenter, an, binh].forEach(({ live }) => live.close());
    tablet.close();
  });
});
