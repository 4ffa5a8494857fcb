import { type Client, type LiveMeeting, ProblemError, reduceLive } from '@app/client';
import {
  type EventMap,
  type Id,
  type MeetingFacts,
  type MeetingSnapshot,
  personStream,
  seesTheSame,
  type StreamEvent,
  type StreamName,
} from '@app/contracts';
import { StreamReader } from '@app/platform';
import { type RunningApp } from '../support/app.js';

/** Numbers that look random and are the same for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What one person's tablet holds: the state it reduced, and how far it has heard each stream. */
export class Reader {
  private state: LiveMeeting | null = null;
  private positions = new Map<StreamName, number>();

  constructor(
    private readonly app: RunningApp,
    readonly name: string,
    private readonly client: Client,
    private readonly personId: Id,
    private readonly meetingId: Id,
  ) {}

  async begin(): Promise<void> {
    const fresh = await this.fresh();
    if (fresh) return this.install(fresh);
    const own = personStream(this.personId);
    const [head] = await this.app.app.get(StreamReader).heads([own]);
    this.state = null;
    this.positions = new Map([[own, head!.seq]]);
  }

  /**
   * Hears what was committed since, the streams mixed as the dice fall, and compares with a fresh snapshot.
   * A fresh snapshot on the way is allowed only when the reader may see another cut of the meeting than before.
   */
  async catchUp(roll: (below: number) => number): Promise<{ readonly held: unknown; readonly fresh: unknown }> {
    const fresh = await this.fresh();
    const before = this.state;
    let isTold = false;
    for (const event of await this.mixed(roll)) {
      if (this.isAboutMe(event)) isTold ||= !this.staysTheSame(event);
      if (this.state) this.state = reduceLive(this.state, event);
    }
    if (isTold || before === null) {
      if (fresh && before === null && !isTold) return { held: 'told nothing', fresh: 'readable' };
      if (fresh) this.install(fresh);
      else await this.begin();
      return { held: this.state, fresh: fresh ? without(fresh) : null };
    }
    return { held: this.state, fresh: fresh ? without(fresh) : null };
  }

  private isAboutMe({ event, view }: StreamEvent): boolean {
    if (event !== 'meetings.facts-changed') return false;
    return (view as EventMap['meetings.facts-changed']).meetingId === this.meetingId;
  }

  private staysTheSame({ view }: StreamEvent): boolean {
    const { facts } = view as EventMap['meetings.facts-changed'];
    return this.state !== null && facts !== null && seesTheSame(withState(this.state, facts), this.state.meeting.facts);
  }

  private async mixed(roll: (below: number) => number): Promise<readonly StreamEvent[]> {
    const positions = [...this.positions].map(([stream, seq]) => ({ stream, seq }));
    const events = await this.app.app.get(StreamReader).after(positions);
    const queues = [...Map.groupBy(events, ({ stream }) => stream).values()];
    const order: StreamEvent[] = [];
    while (queues.length > 0) {
      const queue = queues[roll(queues.length)]!;
      const event = queue.shift()!;
      this.positions.set(event.stream, event.seq);
      order.push(event);
      if (queue.length === 0) queues.splice(queues.indexOf(queue), 1);
    }
    return order;
  }

  private install(snapshot: MeetingSnapshot): void {
    this.state = without(snapshot);
    this.positions = new Map(snapshot.positions.map(({ stream, seq }) => [stream, seq]));
  }

  private async fresh(): Promise<MeetingSnapshot | null> {
    try {
      return await this.client.meetings.snapshot(this.meetingId);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'platform/not-found') return null;
      throw error;
    }
  }
}

/** What the reader reads is decided with the state that the head says. */
const withState = (state: LiveMeeting, facts: MeetingFacts): MeetingFacts => ({
  ...facts,
  state: state.meeting.facts.state,
  wasIssued: state.meeting.facts.wasIssued,
});

const without = ({ positions: _, now: __, ...state }: MeetingSnapshot): LiveMeeting => state;
