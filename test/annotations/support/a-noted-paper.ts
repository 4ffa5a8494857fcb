import { type Client } from '@app/client';
import { type MarkView } from '@app/contracts';
import { aMeeting, type BuiltMeeting } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';
import { aSysadmin } from '../../support/organisation.js';
import { aReadyPaper, type ReadyPaper } from '../../documents/support/papers.js';
import { aNote, putMark } from './marks.js';

export interface NotedPaper {
  readonly meeting: BuiltMeeting;
  readonly paper: ReadyPaper;
  /** Who wrote the note. */
  readonly author: Client & { readonly id: string };
  readonly note: MarkView;
  /** Everybody who must never see it, by what they are. */
  readonly others: Readonly<Record<string, Client>>;
}

/** A paper with three pages, a member's note on the second, and everybody whom it does not concern. */
export async function aNotedPaper(app: RunningApp): Promise<NotedPaper> {
  const meeting = await aMeeting(app)
    .withMembers('An', 'Bình')
    .withSecretarySeat('Thư ký')
    .withAide('Giúp việc', 'An')
    .issued()
    .build();
  const paper = await aReadyPaper(app, meeting, { pages: 3 });
  const { client, id } = meeting.who['An']!;
  const content = aNote(paper.versionId, { page: 2, text: 'canary: hỏi lại số liệu này' });
  const note = await putMark(client, paper.documentId, content);
  const others = {
    'an aide of the author': meeting.who['Giúp việc']!.client,
    'another member': meeting.who['Bình']!.client,
    'the chair': meeting.who['Chủ tọa']!.client,
    'the secretary': meeting.who['Thư ký']!.client,
    'the secretariat': meeting.secretary,
    'an administrator of the system': (await aSysadmin(app)).client,
  };
  return { meeting, paper, author: Object.assign(client, { id }), note, others };
}
