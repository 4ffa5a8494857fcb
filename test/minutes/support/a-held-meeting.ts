import { aReadyPaper } from '../../documents/support/papers.js';
import { cast, checkIn, openBallot } from '../../support/a-ballot.js';
import { aMeeting, anItem, type BuiltMeeting } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';

export const SUMMARY = 'Nhất trí với phương án 2 & đề nghị <làm rõ> "nguồn vốn".';
/** Longer than a page. */
export const LONG = Array.from(
  { length: 60 },
  (_, n) => `Giao cơ quan thứ ${n + 1} rà soát, hoàn thiện hồ sơ, báo cáo Ủy ban trước ngày 15 tháng 12.`,
).join(' ');

/** A session with everything in it that belongs in a record, closed and not yet concluded. */
export async function aHeldMeeting(app: RunningApp): Promise<BuiltMeeting> {
  const meeting = await aMeeting(app)
    .with({ title: 'Phiên họp thường kỳ tháng 11/2026' })
    .withItems(
      anItem('Kế hoạch sử dụng đất năm 2027', { hasVote: true }),
      anItem('Nhân sự sở', { isSecret: true }),
      anItem('Phòng, chống cháy rừng'),
      anItem('Giá dịch vụ đò, phà'),
    )
    .withMembers('Nguyễn Thị Thu Hà', 'Trần Quốc Việt', 'Phạm Hữu Dũng')
    .withSecretarySeat('Lê Minh Thư')
    .withAttendees('Đặng Ngọc Ánh')
    .withGuest('Hoàng Văn Khách', 0)
    .issued()
    .build();
  const { id, secretary, items, who } = meeting;
  const bytes = Buffer.from('%PDF-1.7 tờ trình');
  await aReadyPaper(app, meeting, { itemId: items[0]!.id, title: 'Tờ trình kế hoạch sử dụng đất', bytes, pages: 7 });
  await excuse(meeting, 'Phạm Hữu Dũng', 'Đi công tác nước ngoài');
  const present = Object.keys(who).filter((name) => name !== 'Phạm Hữu Dũng');
  await checkIn(meeting, ...present);
  await secretary.meetings.open(id);
  await discuss(meeting);
  await secretary.meetings.beginItem(id, items[2]!.id);
  await secretary.minutes.recordOutcome(id, items[2]!.id, { rev: 0, outcome: 'opinions-given' });
  await secretary.attendance.leave(id, { seatId: who['Trần Quốc Việt']!.seat.id });
  await secretary.meetings.skipItem(id, items[3]!.id);
  await secretary.meetings.close(id);
  await secretary.minutes.writeConclusion(id, { itemId: null, rev: 0, text: 'Các cơ quan thực hiện ngay.' });
  return meeting;
}

/** Absent with a reason, and the chairman agrees. */
async function excuse({ id, who }: BuiltMeeting, name: string, reason: string): Promise<void> {
  const { client, seat } = who[name]!;
  await client.invitations.answer(id, { seatId: seat.id, answer: 'absent', reason, substitutePersonId: null });
  await who['Chủ tọa']!.client.invitations.giveConsent(id, { seatId: seat.id, decision: 'granted', note: null });
}

/** The first item: speeches, a ballot that was stopped, one that counts, and what came of it. */
async function discuss(meeting: BuiltMeeting): Promise<void> {
  const { id, secretary, items, who } = meeting;
  const item = items[0]!.id;
  await secretary.meetings.beginItem(id, item);
  const floor = await secretary.speaking.give(id, {
    to: { requestId: null, seatId: who['Nguyễn Thị Thu Hà']!.seat.id, itemId: item, kind: 'statement' },
    plannedSeconds: 300,
    insteadOf: null,
  });
  await secretary.minutes.writeSpeech(id, floor.id, { rev: 0, summary: SUMMARY, isLeftOut: false });
  const mistaken = { itemId: item, seatId: who['Trần Quốc Việt']!.seat.id, kind: 'statement', summary: '' } as const;
  const { id: speechId } = await secretary.minutes.addSpeech(id, mistaken);
  await secretary.minutes.writeSpeech(id, speechId, { rev: 1, summary: 'Gọi nhầm', isLeftOut: true });

  const { ballot: stopped } = await openBallot(meeting);
  await secretary.voting.void(stopped.id, { reason: 'Mở nhầm nội dung' });
  const { ballot } = await openBallot(meeting);
  await cast(who['Chủ tọa']!.client, ballot.id, 'against');
  await cast(who['Nguyễn Thị Thu Hà']!.client, ballot.id, 'for');
  const byHand = { memberId: who['Trần Quốc Việt']!.id, choice: 'for' as const, opinion: null };
  await secretary.voting.castRollCall(ballot.id, byHand);
  await secretary.voting.close(ballot.id);
  await secretary.voting.announce(ballot.id, { detail: 'figures' });
  await secretary.minutes.recordOutcome(id, item, { rev: 0, outcome: 'to-prepare-again' });
  await secretary.minutes.writeConclusion(id, { itemId: item, rev: 0, text: `Giao Sở Tài chính chủ trì.\n\n${LONG}` });
}
