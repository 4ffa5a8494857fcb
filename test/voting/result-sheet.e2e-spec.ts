import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cast, checkIn, openBallot, QUESTION } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { pdfPages } from '../support/pdf-text.js';
import { refusal } from '../support/refusal.js';

describe('the result sheet', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('has the heading of an official paper, five groups, the rule in words, every name and what was entered by hand', async () => {
    const meeting = await aMeeting(app)
      .withMembers('Nguyễn Thị Thu Hà', 'Trần Quốc Việt', 'Phạm Hữu Dũng')
      .inSession()
      .build();
    await checkIn(meeting, 'Chủ tọa', 'Nguyễn Thị Thu Hà', 'Trần Quốc Việt');
    const { ballot } = await openBallot(meeting);
    await cast(meeting.who['Chủ tọa']!.client, ballot.id, 'for');
    await cast(meeting.who['Nguyễn Thị Thu Hà']!.client, ballot.id, 'for');
    const byHand = { memberId: meeting.who['Trần Quốc Việt']!.id, choice: 'for' as const, opinion: null };
    await meeting.secretary.voting.castRollCall(ballot.id, byHand);
    await meeting.secretary.voting.close(ballot.id);

    const page = (await pdfPages(await meeting.who['Chủ tọa']!.client.voting.resultSheet(ballot.id))).join(' ');
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'KẾT QUẢ BIỂU QUYẾT',
      QUESTION,
      'Biểu quyết công khai bằng phiếu điện tử',
      'Số phiếu đã ghi nhận: 3',
      'Đủ điều kiện tiến hành: cần 3, có mặt 3 trên 4 thành viên.',
      'Được thông qua: 3 trên 4 thành viên tán thành.',
      'Thông qua khi quá nửa tổng số thành viên tán thành: từ 3 trên 4 phiếu.',
      'Quy tắc chưa được Văn phòng xác nhận.',
      'Tán thành 3',
      'Không tán thành 0',
      'Không biểu quyết 0',
      'Có mặt, không gửi phiếu 0',
      'Vắng mặt 1',
      'Nguyễn Thị Thu Hà Ủy viên Tán thành',
      'Trần Quốc Việt Ủy viên Tán thành Nhập tay',
      'Phạm Hữu Dũng Ủy viên Vắng mặt',
      'theo chỉ đạo của chủ tọa Chủ tọa',
      'Chủ tọa chưa công bố kết quả.',
      ballot.questionHash!,
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('Ý kiến khác');
  });

  it('says that a decision was entered by hand, and when it was announced', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const { ballot } = await meeting.secretary.voting.enterNewAgreed(meeting.id, {
      itemId: meeting.items[0]!.id,
      question: QUESTION,
      present: null,
      withoutQuorumReason: null,
    });
    await meeting.secretary.voting.announce(ballot.id, { detail: 'figures' });
    const page = (await pdfPages(await meeting.secretary.voting.resultSheet(ballot.id))).join(' ');
    expect(page).toContain('Thống nhất, không có ý kiến khác (nhập tay)');
    expect(page).toContain('Không bỏ phiếu; thư ký ghi nhận theo chỉ đạo của chủ tọa.');
    expect(page).toMatch(/Kết quả được công bố lúc \d\d:\d\d:\d\d\./);
    expect(page).not.toContain('Số phiếu đã ghi nhận');
  });

  it('runs over several pages for a large body, with the head of the table on each', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Đại biểu thứ ${index + 1}`);
    const meeting = await aMeeting(app)
      .withMembers(...names)
      .withRules({ quorum: null })
      .inSession()
      .build();
    const { ballot } = await openBallot(meeting);
    await meeting.secretary.voting.close(ballot.id);
    const pages = await pdfPages(await meeting.secretary.voting.resultSheet(ballot.id));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, 2)) expect(page).toContain('Họ và tên');
    expect(pages[1]).toMatch(/ 2$/);
    for (const name of names) expect(pages.join(' ')).toContain(`${name} Ủy viên Vắng mặt`);
  });

  it('is for chair and secretaries, of a ballot that has a result', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 1).inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const ask = (client = meeting.secretary) => refusal(client.voting.resultSheet(ballot.id));
    expect(await ask()).toBe('voting/no-result-yet');
    await meeting.secretary.voting.void(ballot.id, { reason: 'Mở nhầm' });
    expect(await ask()).toBe('voting/no-result-yet');
    expect(await ask(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await ask(meeting.who['Khách']!.client)).toBe('platform/not-found');
  });
});
