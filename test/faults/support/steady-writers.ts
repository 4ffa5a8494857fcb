import { type Client } from '@app/client';
import { type Id, type MarkOperationsResult } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { aNote } from '../../annotations/support/marks.js';
import { type Attendee } from '../../support/a-meeting.js';
import { untilAnswered } from './until-answered.js';

/** A note as the server acknowledged it. */
interface AcknowledgedNote {
  readonly id: Id;
  readonly text: string;
  readonly rev: number;
}

/** Somebody who writes notes on a paper and edits each of them once, as fast as the answers come. */
export class SteadyWriter {
  /** As they were acknowledged last, by their id. */
  readonly notes = new Map<Id, AcknowledgedNote>();
  acknowledged = 0;
  unanswered = 0;
  private isWriting = true;
  private done: Promise<void> = Promise.resolve();

  constructor(
    readonly person: Attendee,
    private readonly clients: readonly Client[],
  ) {}

  start(documentId: Id, versionId: Id): void {
    this.isWriting = true;
    this.done = this.write(documentId, versionId);
  }

  /** Lets the note on its way end. */
  async stop(): Promise<void> {
    this.isWriting = false;
    await this.done;
  }

  private async write(documentId: Id, versionId: Id): Promise<void> {
    for (let n = 1; this.isWriting; n += 1) {
      const [id, text] = [uuidv7(), `Ghi chú ${n} của ${this.person.fullName}`];
      const put = (words: string, baseRev: number): Promise<void> => {
        const operation = { opId: uuidv7(), markId: id, baseRev, put: aNote(versionId, { text: words }) };
        return this.act(words, (client) => client.annotations.apply(documentId, { operations: [operation] }));
      };
      await put(text, 0);
      await put(`${text}, sửa lại`, 1);
    }
  }

  private async act(text: string, send: (client: Client) => Promise<MarkOperationsResult>): Promise<void> {
    const { outcomes } = await untilAnswered(this.clients, send, () => (this.unanswered += 1));
    const [outcome] = outcomes;
    if (outcome?.outcome !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
    const { markId: id, rev } = outcome;
    this.notes.set(id, { id, text, rev });
    this.acknowledged += 1;
  }
}
