import { type Client } from '@app/client';
import { type Id, type NoteView } from '@app/contracts';
import { type Attendee } from '../../support/a-meeting.js';
import { untilAnswered } from './until-answered.js';

/** Somebody who writes notes on a paper and edits each of them once, as fast as the answers come. */
export class SteadyWriter {
  /** As they were acknowledged last, by their id. */
  readonly notes = new Map<Id, NoteView>();
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
      const text = `Ghi chú ${n} của ${this.person.fullName}`;
      const put = await this.act((client, key) =>
        client.annotations.putNote(documentId, { versionId, page: 1, text }, { key }),
      );
      await this.act((client, key) =>
        client.annotations.editNote(put.id, { rev: put.rev, text: `${text}, sửa lại` }, { key }),
      );
    }
  }

  private async act(send: (client: Client, key: string) => Promise<NoteView>): Promise<NoteView> {
    const key = crypto.randomUUID();
    const note = await untilAnswered(
      this.clients,
      (client) => send(client, key),
      () => (this.unanswered += 1),
    );
    this.notes.set(note.id, note);
    this.acknowledged += 1;
    return note;
  }
}
