import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MEETING_RECORD_SCHEMA, type MeetingRecord, officialMoment, SECRET_ITEM_TITLE } from '@app/contracts';
import { sha256 } from '../documents/support/papers.js';
import { QUESTION } from '../support/a-ballot.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { docxText } from '../support/docx-text.js';
import { pdfLines, pdfPages } from '../support/pdf-text.js';
import { refusal } from '../support/refusal.js';
import { aHeldMeeting, LONG, SUMMARY } from './support/a-held-meeting.js';

/** ECABINET_LOOK=/some/folder keeps the files, to be looked at. */
async function keep(name: string, file: Blob): Promise<Blob> {
  const folder = process.env['ECABINET_LOOK'];
  if (folder) writeFileSync(join(folder, name), Buffer.from(await file.arrayBuffer()));
  return file;
}

/** What stands on the paper in every rendering, in this order. */
const linesOf = ({ meeting, items: [first] }: MeetingRecord): readonly string[] => [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'BIÊN BẢN',
  'Phiên họp thường kỳ tháng 11/2026',
  `Thời gian bắt đầu: ${officialMoment(meeting.openedAt!)}`,
  'Địa điểm: Phòng họp số 1',
  'I. THÀNH PHẦN',
  '1. Chủ tọa: đồng chí Chủ tọa, Chủ tịch',
  '2. Thư ký: đồng chí Lê Minh Thư',
  '3. Thành viên có mặt: 03 trên tổng số 04.',
  'Đồng chí Trần Quốc Việt, Ủy viên (rời họp lúc',
  '4. Vắng mặt: 01.',
  'Đồng chí Phạm Hữu Dũng, Ủy viên (có lý do: Đi công tác nước ngoài; được đồng ý (đồng chí Chủ tọa))',
  '5. Đại biểu mời và dự họp: 02.',
  'Đồng chí Hoàng Văn Khách (dự nội dung 1)',
  'II. NỘI DUNG, DIỄN BIẾN PHIÊN HỌP',
  'Nội dung 1. Kế hoạch sử dụng đất năm 2027',
  'Ý kiến phát biểu:',
  `Đồng chí Nguyễn Thị Thu Hà, Ủy viên: ${SUMMARY}`,
  `Biểu quyết đã hủy, không tính: ${QUESTION}`,
  'Lý do: Mở nhầm nội dung.',
  `Biểu quyết: ${QUESTION}`,
  'Hình thức: Biểu quyết công khai bằng phiếu điện tử',
  'Đủ điều kiện tiến hành: cần 3, có mặt 3 trên 4 thành viên.',
  first!.decisions[1]!.explanation.find(({ code }) => code === 'verdict')!.vi,
  'Thông qua khi quá nửa tổng số thành viên tán thành: từ 3 trên 4 phiếu.',
  'Quy tắc chưa được Văn phòng xác nhận.',
  'Có mặt, không gửi phiếu',
  'Kết quả: Chưa thông qua, yêu cầu chuẩn bị lại.',
  'Kết luận của chủ tọa:',
  'Giao Sở Tài chính chủ trì.',
  'Giao cơ quan thứ 60 rà soát',
  'Nội dung 3. Phòng, chống cháy rừng',
  'Kết quả: Cho ý kiến.',
  SECRET_ITEM_TITLE,
  'Nội dung 4. Giá dịch vụ đò, phà',
  'Kết quả: không xem xét tại phiên họp.',
  'III. KẾT LUẬN CHUNG',
  'Các cơ quan thực hiện ngay.',
  `Phiên họp kết thúc vào ${officialMoment(meeting.closedAt!)}./.`,
  'THƯ KÝ',
  'CHỦ TỌA',
  'PHỤ LỤC',
  'Tờ trình kế hoạch sử dụng đất (1. Tờ trình.pdf)',
];

function expectInOrder(text: string, lines: readonly string[]): void {
  let from = 0;
  for (const words of lines) {
    const at = text.indexOf(words, from);
    expect({ words, isThere: at >= from }).toEqual({ words, isThere: true });
    from = at;
  }
}

describe('the draft record', () => {
  let app: RunningApp;
  let held: BuiltMeeting;
  let record: MeetingRecord;
  beforeAll(async () => {
    app = await startApp();
    held = await aHeldMeeting(app);
    record = await held.secretary.minutes.record(held.id);
  }, 120_000);
  afterAll(() => app.stop());

  it('is a document with a schema version that equals the facts', () => {
    expect(record).toMatchObject({ schema: MEETING_RECORD_SCHEMA, schemaVersion: 1, status: 'draft' });
    expect(record.meeting).toMatchObject({ id: held.id, state: 'closed', kind: 'session' });
    expect(record.members).toEqual({ total: 4, present: 3 });
    expect(record.chair).toMatchObject({ name: 'Chủ tọa', position: 'Chủ tịch' });
    expect(record.attendance.map(({ name, state }) => [name, state])).toContainEqual(['Trần Quốc Việt', 'left']);
    expect(record.attendance.find(({ name }) => name === 'Phạm Hữu Dũng')).toMatchObject({
      state: 'not-marked',
      absence: { reason: 'Đi công tác nước ngoài', consent: 'granted', consentBy: 'Chủ tọa' },
    });
    expect(record.course.map(({ act }) => act)).toEqual(['open', 'begin-item', 'begin-item', 'skip-item', 'close']);
    expect(record.items.map(({ number }) => number)).toEqual(['1', '3', '2', '4']);
    expect(record.conclusion).toBe('Các cơ quan thực hiện ngay.');
  });

  it('has each item with speeches, decisions, outcome, conclusion and papers with their hashes', () => {
    const [first, third] = record.items;
    expect(first).toMatchObject({ outcome: 'to-prepare-again', outcomeBy: { onDirectionOf: 'Chủ tọa' } });
    expect(first!.conclusion).toContain(LONG);
    expect(first!.speeches.map(({ name, summary }) => [name, summary])).toEqual([['Nguyễn Thị Thu Hà', SUMMARY]]);
    expect(first!.decisions.map(({ state, voidReason }) => [state, voidReason])).toEqual([
      ['void', 'Mở nhầm nội dung'],
      ['published', null],
    ]);
    expect(first!.decisions[1]!.tally!.groups).toMatchObject({ for: 2, against: 1, abstain: 0, silent: 0, absent: 1 });
    expect(first!.decisions[1]!.votes).toHaveLength(4);
    const hash = sha256(Buffer.from('%PDF-1.7 tờ trình'));
    expect(first!.papers).toMatchObject([
      {
        title: 'Tờ trình kế hoạch sử dụng đất',
        versions: [{ number: 1, pages: 7, sha256: hash, originalSha256: hash }],
      },
    ]);
    expect(third).toMatchObject({ outcome: 'opinions-given', conclusion: '' });
    expect(third!.endedAt).not.toBeNull();
    expect(first!.endedAt).toBe(third!.beganAt);
  });

  it('says nothing of a secret item but that there was one', () => {
    const secret = record.items.find(({ isSecret }) => isSecret)!;
    expect(secret).toMatchObject({ title: SECRET_ITEM_TITLE, speeches: [], decisions: [], papers: [], beganAt: null });
    expect(JSON.stringify(record)).not.toContain('Nhân sự');
  });

  it('is an official paper as PDF: its lines in order, page numbers from the second page on', async () => {
    const file = await keep('record.pdf', await held.secretary.minutes.recordFile(held.id, 'pdf'));
    expect(file.type).toBe('application/pdf');
    const pages = await pdfPages(file);
    expectInOrder(pages.join(' '), linesOf(record));
    expect(pages[0]).toContain('DỰ THẢO');
    expect(pages.length).toBeGreaterThan(2);
    pages.slice(1).forEach((page, index) => expect(page.trim().endsWith(String(index + 2))).toBe(true));
    expect(pages.at(-1)!.replaceAll(' ', '')).toContain(record.items[0]!.papers[0]!.versions[0]!.sha256);
  });

  it('is the same paper as DOCX, with styles of Word', async () => {
    const file = await keep('record.docx', await held.secretary.minutes.recordFile(held.id, 'docx'));
    const { paragraphs, parts, styles } = await docxText(file);
    expectInOrder(paragraphs.join('\n'), linesOf(record));
    expect(paragraphs).toContain('DỰ THẢO');
    expect(paragraphs).toContain(record.items[0]!.papers[0]!.versions[0]!.sha256);
    expect(parts.filter((name) => name.startsWith('word/header')).length).toBeGreaterThan(0);
    for (const name of ['Title', 'Heading1', 'Heading2', 'Times New Roman']) expect(styles).toContain(name);
  });

  it('is for chair and secretaries, from the opening on', async () => {
    const chair = held.who['Chủ tọa']!.client;
    const mine = await chair.minutes.record(held.id);
    expect({ ...mine, madeAt: '' }).toEqual({ ...record, madeAt: '' });
    for (const name of ['Nguyễn Thị Thu Hà', 'Hoàng Văn Khách', 'Đặng Ngọc Ánh']) {
      const { minutes } = held.who[name]!.client;
      expect([name, await refusal(minutes.record(held.id))]).toEqual([name, 'platform/forbidden']);
      expect(await refusal(minutes.recordFile(held.id, 'docx'))).toBe('platform/forbidden');
    }
    const issued = await aMeeting(app).issued().build();
    expect(await refusal(issued.secretary.minutes.record(issued.id))).toBe('minutes/not-now');
  });

  it('names the place of its body on a line of its own in the head', async () => {
    const meeting = await aMeeting(app).inSession().build();
    await app.sql.query(`update bodies set name = 'Ủy ban nhân dân thành phố Hồ Chí Minh' where id = $1`, [
      meeting.bodyId,
    ]);
    const pdf = await keep('head.pdf', await meeting.secretary.minutes.recordFile(meeting.id, 'pdf'));
    const docx = await keep('head.docx', await meeting.secretary.minutes.recordFile(meeting.id, 'docx'));
    const lines = ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH'];
    expect((await pdfLines(pdf)).slice(0, 2)).toEqual(lines);
    const words = (await docxText(docx)).paragraphs.map((words) => words.replaceAll('\u00a0', ' '));
    expect(words.slice(0, 2)).toEqual(lines);
  });

  it('of a working meeting has one conclusion and no outcomes', async () => {
    const meeting = await aMeeting(app)
      .with({ kind: 'working', form: 'briefing', title: 'Họp giao ban' })
      .withAttendees('An')
      .inSession()
      .build();
    const text = 'Yêu cầu một.\nYêu cầu hai.';
    await meeting.secretary.minutes.writeConclusion(meeting.id, { itemId: null, rev: 0, text });
    const [page = ''] = await pdfPages(await meeting.secretary.minutes.recordFile(meeting.id, 'pdf'));
    expectInOrder(page, [
      'II. NỘI DUNG, DIỄN BIẾN CUỘC HỌP',
      'III. KẾT LUẬN',
      'Yêu cầu một.',
      'Yêu cầu hai.',
      'đang diễn ra',
    ]);
    expect(page).not.toContain('Kết quả');
    expect((await meeting.secretary.minutes.record(meeting.id)).members).toBeNull();
  });

  it('of sixty items with long texts is whole in both', async () => {
    const meeting = await aMeeting(app)
      .withItems(...Array.from({ length: 60 }, (_, n) => anItem(`Nội dung dài về quy hoạch vùng ${n + 1}`)))
      .inSession()
      .build();
    const { id, secretary, items } = meeting;
    for (const item of items) await secretary.minutes.writeConclusion(id, { itemId: item.id, rev: 0, text: LONG });
    const pages = await pdfPages(await keep('sixty.pdf', await secretary.minutes.recordFile(id, 'pdf')));
    const text = pages.join(' ');
    for (const { title } of items) expect(text).toContain(title);
    expect(text.match(/Giao cơ quan thứ 60 rà soát/g)).toHaveLength(60);
    const { paragraphs } = await docxText(await secretary.minutes.recordFile(id, 'docx'));
    expect(paragraphs.filter((words) => words.includes(LONG))).toHaveLength(60);
  }, 120_000);
});
