import { type Id } from '@app/contracts';
import { aNote, putMark } from '../../annotations/support/marks.js';
import { aReadyPaper, SAID } from '../../documents/support/papers.js';
import { anItem } from '../../support/a-meeting.js';
import { type Canaries } from '../../support/canaries.js';
import { type Caller, groups } from '../access/callers.js';
import { type Fixture } from '../access/world.js';

/** Who may read what bears the word. `seen: 'never'`: nobody, wherever it is asked for. */
export const mayRead = {
  'title of the second item': groups.whole,
  'title of the secret item': [],
  script: groups.leads,
  'draft conclusion': groups.leads,
  'private note': ['member'],
  'title of a paper': groups.whole,
  'file name of a paper': groups.whole,
  'text of a paper': groups.whole,
  'bytes of a paper': groups.whole,
  'paper on its way': groups.leads,
  'reason of a recall': groups.leads,
  'question being prepared': groups.leads,
  'reason of an absence': [...groups.leads, 'attendee'],
  'conclusion of an item': groups.leads,
  'summary of a speech': groups.leads,
  // The register of people is one, for whoever keeps or reads it; of the meeting those who prepare it telephone.
  'telephone of a person': ['sysadmin', 'orgAdmin', 'auditor', 'secretariat', 'otherSecretariat', 'secretary'],
} as const satisfies Readonly<Record<string, readonly Caller[]>>;
export type Secret = keyof typeof mayRead;

/** What routes are asked about besides the meeting itself. */
export interface Places {
  readonly documents: readonly { readonly id: Id; readonly versionId: Id }[];
  readonly ballotIds: readonly Id[];
}

/** Writes a word into everything private of a running meeting; all of it belongs to the item that the guest does not attend. */
export async function hideSecrets(fixture: Fixture, canaries: Canaries): Promise<Places> {
  const { secretary, id, items, seats, app, world } = fixture;
  const word = (secret: Secret) => canaries.word(secret);
  const second = items[1]!;
  await secretary.meetings.editItem(id, second.id, {
    ...{ title: word('title of the second item'), isSecret: false, presenterSeatId: null, owningUnitId: null },
    ...{ minutesPlanned: 20, hasVote: true, rev: second.rev },
  });
  await secretary.meetings.addItems(id, { items: [anItem(word('title of the secret item'), { isSecret: true })] });
  const script = { rev: 0, script: word('script'), draftConclusion: word('draft conclusion') };
  await secretary.meetings.editScript(id, second.id, script);
  await app.sql.query(`update people set phone = $2 where id = $1`, [
    world.people.member.id,
    word('telephone of a person'),
  ]);
  const reason = word('reason of an absence');
  const answer = { seatId: seats['attendee']!.id, answer: 'absent', reason, substitutePersonId: null } as const;
  await world.clients.attendee.invitations.answer(id, answer);
  const papers = await hidePapers(fixture, word);
  const text = word('private note');
  const { documentId, versionId } = papers.ready;
  await putMark(world.clients.member, documentId, aNote(versionId, { text }));
  const question = word('question being prepared');
  const { ballot } = await secretary.voting.prepare(id, { itemId: second.id, question });
  const conclusion = word('conclusion of an item');
  await secretary.minutes.writeConclusion(id, { itemId: second.id, rev: 0, text: conclusion });
  const speech = { itemId: second.id, seatId: seats['member']!.id, kind: 'statement' } as const;
  await secretary.minutes.addSpeech(id, { ...speech, summary: word('summary of a speech') });
  const documents = [papers.ready, papers.recalled].map((paper) => ({
    id: paper.documentId,
    versionId: paper.versionId,
  }));
  return { documents: [...documents, papers.coming], ballotIds: [ballot.id] };
}

async function hidePapers(fixture: Fixture, word: (secret: Secret) => string) {
  const { secretary, id, items, app } = fixture;
  const itemId = items[1]!.id;
  const bytes = Buffer.from(`%PDF-1.7 ${word('bytes of a paper')}`);
  const ready = await aReadyPaper(app, fixture, { itemId, bytes, title: word('title of a paper') });
  await app.sql.query(`update document_versions set file_name = $2 where id = $1`, [
    ready.versionId,
    `${word('file name of a paper')}.pdf`,
  ]);
  const text = word('text of a paper');
  await app.sql.query(
    `insert into page_texts (version_id, page, text, folded, tokens) values ($1, 1, $2, vn_fold($2), to_tsvector('simple', vn_tokens($2)))`,
    [ready.versionId, text],
  );
  const recalled = await aReadyPaper(app, fixture, { itemId, title: 'Bản thu hồi' });
  await secretary.documents.recall(recalled.documentId, { reason: word('reason of a recall') });
  const paper = { kind: 'submission', owningUnitId: null, itemId, ...SAID } as const;
  const ticket = await secretary.documents.add({
    ...{ ...paper, title: word('paper on its way') },
    ...{ meetingId: id, fileName: 'a.pdf', size: 10 },
  });
  return { ready, recalled, coming: { id: ticket.documentId, versionId: ticket.versionId } };
}
