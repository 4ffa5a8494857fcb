import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type Page } from 'playwright-core';
import { chromiumPath } from '../tablet/support/browser.js';
import { type Cabinet, aCabinet } from './support/a-cabinet.js';
import { choose } from './support/choose.js';
import { aGeneratedPaper, realPapers, realPapersFolder } from './support/papers.js';
import { Stage } from './support/stage.js';
import { aStory } from './support/story.js';

const title = 'Phiên họp thường kỳ tháng 11/2026';
const agenda = `1. Báo cáo kinh tế - xã hội tháng 11 – 20 phút
2. Quy chế làm việc của Ủy ban nhân dân tỉnh – 30 phút – biểu quyết
3. Kế hoạch đầu tư công năm 2027 – 25 phút`;

(chromiumPath === null ? describe.skip : describe)('a whole session, seven tablets', () => {
  const chapter = aStory();
  let stage: Stage;
  let cabinet: Cabinet;
  let meetingId: string;
  let [secretary, chair, guest, aide]: Page[] = [];
  let members: Page[] = [];
  const name = (index: number) => cabinet.members[index]!.fullName;
  const sheet = (page: Page) => page.getByRole('dialog');
  const strip = (page: Page) => page.getByRole('region', { name: /^Bước tiếp theo/ });
  /** The one next step of a console, which is this. */
  const step = (page: Page, word: string) => strip(page).getByRole('button', { name: word, exact: true }).click();

  beforeAll(async () => {
    stage = await Stage.open();
    cabinet = await aCabinet(stage.app);
    secretary = await stage.tablet('secretary', cabinet.secretary.client, '/meetings/new');
  }, 300_000);
  afterAll(() => stage?.close('whole-session'), 60_000);
  afterEach(() => expect(stage.problems.splice(0)).toEqual([]));

  chapter('the secretary makes the meeting and pastes its agenda', async () => {
    await secretary!.getByLabel('Tên cuộc họp').fill(title);
    // Began with this hour and lasts for the rest of the day in Vietnam, whenever this is told.
    const now = new Date(Date.now() + 7 * 3600_000).toISOString();
    await secretary!.getByLabel('Ngày họp').fill(now.slice(0, 10).split('-').reverse().join('/'));
    await secretary!.getByLabel('Bắt đầu').fill(`${now.slice(11, 13)}:00`);
    await secretary!.getByLabel('Kết thúc').fill('23:59');
    await secretary!.getByLabel('Địa điểm').fill('Phòng họp số 1');
    await secretary!.getByLabel('Đường dẫn họp trực tuyến').fill('https://hop.example.vn/phien-11');
    await secretary!.getByRole('button', { name: 'Tạo bản nháp' }).click();
    await secretary!.waitForURL(/\/meetings\/[0-9a-f-]+\/prepare/);
    meetingId = /meetings\/([0-9a-f-]+)/.exec(secretary!.url())![1]!;
    await secretary!.getByRole('button', { name: 'Dán chương trình' }).click();
    await sheet(secretary!).getByLabel('Nội dung dán').fill(agenda);
    await sheet(secretary!).getByRole('button', { name: 'Thêm 3 nội dung' }).click();
    await sheet(secretary!).waitFor({ state: 'detached' });
    await secretary!.getByText('Kế hoạch đầu tư công năm 2027').first().waitFor();
  });

  chapter('people are invited: the whole roll, a guest of one item, a remote site with its contact', async () => {
    await secretary!.getByRole('button', { name: 'Thêm người' }).click();
    await sheet(secretary!).getByRole('button', { name: 'Thêm cả 4 thành viên' }).click();
    await sheet(secretary!).getByText('Mọi thành viên của tập thể đã có trong danh sách.').waitFor();
    await sheet(secretary!).getByLabel('Với vai trò').selectOption('guest');
    await sheet(secretary!).getByLabel('Tìm theo tên, chức danh').fill(cabinet.guest.fullName);
    await sheet(secretary!)
      .getByRole('button', { name: `Thêm: ${cabinet.guest.fullName}` })
      .click();
    await sheet(secretary!).getByText('đã có', { exact: true }).waitFor();
    await secretary!.keyboard.press('Escape');

    await secretary!.getByRole('button', { name: 'Xem và sửa cả danh sách' }).click();
    await sheet(secretary!).getByRole('button', { name: 'Thêm điểm cầu' }).click();
    await sheet(secretary!).getByLabel('Tên điểm cầu').fill('Sóc Sơn');
    await choose(secretary!, 'Đầu mối', name(2));
    await sheet(secretary!).getByRole('button', { name: 'Thêm', exact: true }).click();

    await seat(name(2), async () => {
      await choose(secretary!, 'Nơi dự', 'Sóc Sơn');
    });
    await seat(cabinet.guest.fullName, async () => {
      await sheet(secretary!).getByLabel('2. Quy chế làm việc của Ủy ban nhân dân tỉnh').check();
    });
  });

  async function seat(whose: string, change: () => Promise<void>): Promise<void> {
    await secretary!.goto(`/meetings/${meetingId}/prepare`);
    await secretary!.getByRole('button', { name: 'Xem và sửa cả danh sách' }).click();
    await sheet(secretary!).getByRole('button', { name: whose }).click();
    await sheet(secretary!).getByRole('button', { name: 'Bỏ khỏi thành phần' }).waitFor();
    await change();
    await sheet(secretary!).getByRole('button', { name: 'Lưu', exact: true }).click();
    await sheet(secretary!).waitFor({ state: 'detached' });
  }

  chapter(
    'papers are sent and fall to their items by their numbers',
    async () => {
      await secretary!.goto(`/meetings/${meetingId}`);
      const generated = [
        await aGeneratedPaper('1. Báo cáo tháng 11.pdf'),
        await aGeneratedPaper('2. Tờ trình Quy chế.pdf'),
      ];
      const files = [...generated, ...realPapers(3)];
      await secretary!.getByRole('button', { name: 'Gửi tài liệu' }).click();
      await sheet(secretary!).locator('input[type=file]').setInputFiles(files);
      await sheet(secretary!).getByRole('checkbox').check();
      await sheet(secretary!)
        .getByRole('button', { name: `Gửi ${files.length} tệp` })
        .click();
      await sheet(secretary!)
        .getByText('Sẵn sàng')
        .nth(files.length - 1)
        .waitFor();
      await sheet(secretary!).getByRole('button', { name: 'Đóng' }).click();
      for (const file of files)
        await secretary!
          .getByRole('link', { name: file.name.replace(/^\d\. |\.pdf$/g, '') })
          .waitFor({ timeout: 60_000 });
    },
    180_000,
  );

  chapter('it is submitted, approved by the chair on his tablet, and issued', async () => {
    await secretary!.goto(`/meetings/${meetingId}/prepare`);
    await prepared('Trình phê duyệt');
    chair = await stage.tablet('chair', cabinet.chair.client, `/meetings/${meetingId}`);
    await chair.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await sheet(chair).getByRole('button', { name: 'Duyệt', exact: true }).click();
    await prepared('Phát hành giấy mời');
  });

  async function prepared(verb: string): Promise<void> {
    await secretary!.getByRole('button', { name: verb }).click();
    await sheet(secretary!).getByRole('button', { name: verb }).click();
    await sheet(secretary!).waitFor({ state: 'detached' });
  }

  chapter('the invited answer, an aide for his leader', async () => {
    const open = (person: { readonly client: Cabinet['chair']['client'] }, who: string) =>
      stage.tablet(who, person.client, `/meetings/${meetingId}`);
    members = [await open(cabinet.members[0], 'member-0'), await open(cabinet.members[1], 'member-1')];
    members.push(await open(cabinet.members[2], 'member-2'));
    [aide, guest] = [await open(cabinet.aide, 'aide'), await open(cabinet.guest, 'guest')];
    await aide.getByRole('heading', { name: `Thay mặt đồng chí ${name(1)}` }).waitFor();
    for (const page of [members[0]!, aide, members[2]!, guest]) {
      await page.getByRole('button', { name: 'Xác nhận dự họp' }).click();
      await page.getByText('Đã xác nhận dự họp').waitFor();
    }
    await members[1]!.getByText(`${cabinet.aide.fullName} trả lời thay`).waitFor();
    await secretary!.getByText('4 xác nhận').waitFor();
    expect(await guest.getByText('Kế hoạch đầu tư công').count()).toBe(0);
  });

  chapter(
    'people check in: online, by the contact of the site, by the secretary’s roll; then the session opens',
    async () => {
      for (const page of [secretary!, chair!, ...members, guest!]) await page.goto(`/meetings/${meetingId}/live`);
      for (const page of [members[0]!, guest!]) {
        await page.getByRole('button', { name: 'Điểm danh trực tuyến' }).click();
        await page.getByText(/Đã điểm danh lúc/).waitFor();
      }
      await members[2]!.getByRole('button', { name: 'Điểm cầu của tôi' }).click();
      await sheet(members[2]!).getByRole('button', { name: 'Có mặt', exact: true }).click();
      await sheet(members[2]!)
        .getByText(/do điểm cầu điểm danh/)
        .waitFor();
      await members[2]!.keyboard.press('Escape');
      await strip(secretary!).getByText('Chờ đủ điều kiện tiến hành họp').waitFor();
      await secretary!.getByRole('button', { name: 'Mở danh sách điểm danh' }).click();
      for (const who of [cabinet.chair.fullName, name(1)])
        await sheet(secretary!)
          .getByRole('listitem')
          .filter({ hasText: who })
          .getByRole('button', { name: 'Có mặt', exact: true })
          .click();
      await sheet(secretary!)
        .getByText(/do thư ký điểm danh/)
        .nth(1)
        .waitFor();
      await secretary!.keyboard.press('Escape');
      await step(secretary!, 'Mở phiên họp');
      await sheet(secretary!).getByRole('button', { name: 'Mở phiên họp' }).click();
      for (const page of members) await page.getByText('Chưa bắt đầu nội dung nào').first().waitFor();
    },
  );

  chapter('an item begins; a member presents and everybody is on his page', async () => {
    for (const word of ['Bắt đầu nội dung', 'Bắt đầu nội dung']) await step(secretary!, word);
    await strip(secretary!)
      .getByText(/Mở biểu quyết nội dung 2/)
      .waitFor();
    await secretary!.getByRole('button', { name: 'Giao người trình bày' }).click();
    await choose(secretary!, 'Người trình bày', name(0));
    await sheet(secretary!).getByRole('button', { name: 'Giao trình bày' }).click();
    await members[0]!.getByText('Đồng chí đang trình bày').waitFor();
    await chair!.getByRole('radio', { name: 'Tài liệu' }).check();
    const others = [chair!, members[1]!, members[2]!, guest!];
    for (const page of others) await page.getByText('Đang theo người trình bày').waitFor();
    await everybodyFollows('Tờ trình Quy chế', 3, others);
  });

  async function everybodyFollows(title: string, pages: number, others: readonly Page[]): Promise<void> {
    await members[0]!.getByRole('button', { name: title }).first().click();
    for (const at of [1, 2, 3]) {
      if (at > 1) await members[0]!.getByRole('button', { name: 'Trang sau' }).click();
      for (const page of [members[0]!, ...others]) {
        await page.getByText(`${at} trên ${pages}`, { exact: true }).first().waitFor();
        await page.locator(`.page[data-page-number="${at}"] canvas`).first().waitFor();
      }
    }
  }

  chapter('somebody at the remote site asks for the floor, speaks, and ends', async () => {
    await members[2]!.getByRole('button', { name: 'Đăng ký phát biểu', exact: true }).click();
    await members[2]!.getByText('Đang chờ, thứ 1 trong hàng').waitFor();
    await strip(secretary!).getByText(name(2)).first().waitFor();
    await step(secretary!, 'Mời phát biểu');
    await members[0]!.getByText(name(2)).first().waitFor();
    await members[2]!.getByRole('button', { name: 'Kết thúc phát biểu' }).click();
    await members[2]!.getByRole('button', { name: 'Đăng ký phát biểu', exact: true }).waitFor();
  });

  chapter('the members vote on their tablets; closed, announced, seen by everybody', async () => {
    await step(secretary!, 'Mở biểu quyết');
    await sheet(secretary!).getByRole('button', { name: 'Mở biểu quyết' }).click();
    for (const page of members) {
      await sheet(page).getByRole('radio', { name: 'Tán thành', exact: true }).check();
      await sheet(page).getByRole('button', { name: 'Gửi phiếu: Tán thành' }).click();
      await sheet(page).getByText('Đã ghi nhận: Tán thành').waitFor();
    }
    await strip(secretary!).getByText('Đang biểu quyết, 3 trên 4 thành viên đã gửi phiếu').waitFor();
    await step(secretary!, 'Kết thúc biểu quyết');
    await sheet(secretary!).getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
    await strip(secretary!).getByText('Công bố kết quả biểu quyết').waitFor();
    expect(await members[1]!.getByText('Được thông qua', { exact: true }).count()).toBe(0);
    await step(secretary!, 'Công bố kết quả');
    await sheet(secretary!).getByRole('button', { name: 'Công bố kết quả' }).click();
    for (const page of members) await page.getByText('Được thông qua', { exact: true }).first().waitFor();
  });

  chapter('the last item, and the session is closed for everybody', async () => {
    await step(secretary!, 'Bắt đầu nội dung');
    for (const page of members) await page.keyboard.press('Escape');
    if (realPapersFolder !== null) {
      await members[0]!.getByRole('button', { name: 'Kế hoạch đầu tư công năm 2027' }).first().click();
      await everybodyFollows('tracemonkey', 14, [chair!, members[1]!, members[2]!]);
    }
    await step(secretary!, 'Kết thúc nội dung');
    await step(secretary!, 'Kết thúc phiên');
    await sheet(secretary!).getByRole('button', { name: 'Kết thúc phiên' }).click();
    for (const page of [secretary!, chair!, ...members, guest!])
      await page.getByText('Phiên họp đã kết thúc').first().waitFor();
    const { client } = cabinet.members[0];
    const { meeting, voting, documents } = await client.meetings.snapshot(meetingId);
    expect(meeting.head.state).toBe('closed');
    expect(meeting.items.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(voting.ballots.map(({ announced }) => announced?.outcome)).toEqual(['passed']);
    expect(documents.documents.length).toBeGreaterThanOrEqual(2);
  });

  chapter(
    'the record: outcome and conclusion are written, it comes as a file, and is concluded for everybody',
    async () => {
      const record = `/meetings/${meetingId}/record`;
      const conclusion = 'Thống nhất ban hành Quy chế làm việc.';
      await secretary!.goto(record);
      const field = (label: string, item: number) => secretary!.getByLabel(label, { exact: true }).nth(item);
      for (const [item, outcome] of ['opinions-given', 'adopted', 'opinions-given'].entries())
        await field('Kết quả', item).selectOption(outcome);
      await field('Kết luận của chủ tọa', 1).fill(conclusion);
      await secretary!.getByText('Đã lưu').nth(3).waitFor();
      for (const format of ['DOCX', 'PDF', 'JSON']) {
        const download = secretary!.waitForEvent('download');
        await secretary!.getByRole('button', { name: `Tải ${format}` }).click();
        expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
      }
      const { attendance, items } = await cabinet.secretary.client.minutes.record(meetingId);
      expect(attendance.filter(({ isVoter, state }) => isVoter && state === 'present')).toHaveLength(4);
      expect(items.map(({ outcome }) => outcome)).toEqual(['opinions-given', 'adopted', 'opinions-given']);
      expect(items[1]!.decisions.map(({ tally }) => tally?.groups?.for)).toEqual([3]);
      expect(items[1]!.speeches.map((speech) => speech.name)).toEqual([name(2)]);
      expect(items[1]!.papers[0]!.versions[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
      await step(secretary!, 'Kết thúc hồ sơ');
      await sheet(secretary!).getByRole('button', { name: 'Kết thúc hồ sơ' }).click();
      for (const page of [chair!, ...members, guest!]) {
        await page.goto(record);
        await page.getByText(conclusion).waitFor();
      }
      expect(await guest!.getByText(/Kế hoạch đầu tư công|Báo cáo kinh tế/).count()).toBe(0);
    },
  );
});
