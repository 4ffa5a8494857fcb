import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { atSite } from '../support/sites.js';

/** Text of each page, in the order in which it was set. */
async function pagesOf(meeting: BuiltMeeting, client = meeting.secretary): Promise<readonly string[]> {
  const sheet = await client.attendance.sheet(meeting.id);
  expect(sheet.type).toBe('application/pdf');
  const pdf = await getDocument({ data: new Uint8Array(await sheet.arrayBuffer()), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  await pdf.cleanup();
  return pages;
}

describe('the attendance sheet', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('has the heading of an official paper, the hall before the sites, a place to sign and what is known', async () => {
    const meeting = await aMeeting(app)
      .with({
        title: 'Phiên họp thường kỳ tháng 11',
        startsAt: '2027-01-05T01:00:00.000Z',
        endsAt: '2027-01-05T04:00:00.000Z',
      })
      .withMembers('Nguyễn Thị Thu Hà', 'Trần Quốc Việt')
      .withAttendees('Đặng Ngọc Ánh')
      .issued()
      .build();
    await atSite(app, meeting, 'Sơn Tây', ['Trần Quốc Việt']);
    await meeting.secretary.attendance.markPresent(meeting.id, {
      seatIds: [meeting.who['Nguyễn Thị Thu Hà']!.seat.id],
      place: null,
    });
    const [page = ''] = await pagesOf(meeting);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Ngày 05 tháng 01 năm 2027',
      'DANH SÁCH ĐIỂM DANH',
      'Phiên họp thường kỳ tháng 11',
      'Thời gian: 08 giờ 00 phút, ngày 05 tháng 01 năm 2027',
      'Ký tên',
      'Chủ trì',
      'Tổng số: 4. Có mặt: 1 (tại phòng họp 1, tại điểm cầu 0, trực tuyến 0).',
      'Chưa đủ điều kiện tiến hành họp: cần 2, có mặt 1',
      'THƯ KÝ',
    ])
      expect(page).toContain(words);
    const order = ['Chủ tọa', 'Nguyễn Thị Thu Hà', 'Đặng Ngọc Ánh', 'Điểm cầu Sơn Tây', 'Trần Quốc Việt'];
    const places = order.map((words) => page.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('repeats the head of the table and numbers the pages from the second on', async () => {
    const names = Array.from({ length: 45 }, (_, i) => `Đại biểu thứ ${i + 1}`);
    const meeting = await aMeeting(app)
      .withAttendees(...names)
      .issued()
      .build();
    const pages = await pagesOf(meeting, meeting.who['Chủ tọa']!.client);
    expect(pages.length).toBeGreaterThan(1);
    pages.slice(0, -1).forEach((page) => expect(page).toContain('Họ và tên'));
    expect(pages.join(' ').match(/Đại biểu thứ \d+/g)).toHaveLength(45);
    expect(pages[0]).not.toMatch(/^1 /);
    expect(pages[1]).toMatch(/ 2 ?$|^2 /);
  });

  it('is for those who run the meeting', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const status = async (client: BuiltMeeting['secretary']) =>
      (await client.http.raw('GET', `/api/meetings/${meeting.id}/attendance/sheet`)).status;
    expect(await status(meeting.who['An']!.client)).toBe(403);
    expect(await status(meeting.who['Khách']!.client)).toBe(403);
    expect(await status((await aMeeting(app).build()).secretary)).toBe(404);
  });
});
