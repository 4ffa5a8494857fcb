import { type Client } from '@app/client';
import { type Id, type PresentationView, type ShowPageInput } from '@app/contracts';
import { aReadyPaper } from '../documents/support/papers.js';
import { aMeeting, type BuiltMeeting, type MeetingBuilder } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';

export interface Presented {
  readonly meeting: BuiltMeeting;
  /** A paper of each item, by the item's index; ten pages each. */
  readonly papers: readonly { readonly documentId: Id; readonly versionId: Id }[];
}

/** A session with a paper of ten pages on each of its two items; the first item is being discussed. */
export async function withPapers(
  app: RunningApp,
  wish: (builder: MeetingBuilder) => MeetingBuilder,
): Promise<Presented> {
  const meeting = await wish(aMeeting(app)).inSession().build();
  const papers = [];
  for (const item of meeting.items) {
    const { documentId, versionId } = await aReadyPaper(app, meeting, { itemId: item.id, pages: 10 });
    papers.push({ documentId, versionId });
  }
  await meeting.secretary.meetings.beginItem(meeting.id, meeting.items[0]!.id);
  return { meeting, papers };
}

/** Takes the presentation and turns pages as asked. */
export class Turner {
  private n = 0;
  private constructor(
    private readonly client: Client,
    private readonly presented: Presented,
    readonly epoch: number,
  ) {}

  static async of(client: Client, presented: Presented, insteadOf: number | null = null): Promise<Turner> {
    const { epoch } = await client.presenting.handOver(presented.meeting.id, { seatId: null, insteadOf });
    return new Turner(client, presented, epoch);
  }

  show(page: number, wish: Partial<ShowPageInput> & { readonly item?: number } = {}): Promise<PresentationView> {
    const { item = 0, ...rest } = wish;
    this.n = Math.max(this.n + 1, rest.n ?? 0);
    const paper = this.presented.papers[item]!;
    return this.client.presenting.show(this.presented.meeting.id, {
      ...paper,
      page,
      rect: null,
      epoch: this.epoch,
      n: this.n,
      ...rest,
    });
  }
}
