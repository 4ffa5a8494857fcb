import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type BrowserContext, type Page } from 'playwright-core';
import { checkIn, openBallot } from '../support/a-ballot.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { Turner } from '../presenting/a-presentation.js';
import { uploadPaper } from '../documents/support/papers.js';
import { quiet } from '../documents/support/quiet.js';
import { chromiumPath } from '../tablet/support/browser.js';
import { Line } from './support/line.js';
import { aGeneratedPaper } from './support/papers.js';
import { Stage } from './support/stage.js';
import { aStory } from './support/story.js';

(chromiumPath === null ? describe.skip : describe)('the network drops for one tablet', () => {
  const chapter = aStory();
  let stage: Stage;
  let meeting: BuiltMeeting;
  let turner: Turner;
  let line: Line;
  let page: Page;
  const ballot = () => page.getByRole('dialog');
  const opinion = () => ballot().getByLabel('Ý kiến khác của đồng chí');
  const half = 'Đồng ý, đề nghị lùi thời gian';

  beforeAll(async () => {
    stage = await Stage.open();
    meeting = await aMeeting(stage.app)
      .withItems(anItem('Quy chế làm việc', { hasVote: true }), anItem('Đầu tư công năm 2027'))
      .withMembers('An', 'Bình', 'Chi')
      .withRules({ choices: { value: ['for', 'against', 'abstain', 'other'], source: '', isChecked: true } })
      .inSession()
      .build();
    await checkIn(meeting);
    const [first] = meeting.items;
    const { buffer } = await aGeneratedPaper('1. Tờ trình.pdf');
    const ticket = await uploadPaper(meeting, Buffer.from(buffer), { itemId: first!.id });
    await quiet(stage.app);
    await meeting.secretary.meetings.beginItem(meeting.id, first!.id);
    turner = await Turner.of(meeting.who['Chủ tọa']!.client, {
      meeting,
      papers: [{ documentId: ticket.documentId, versionId: ticket.versionId }],
    });
    await turner.show(1);
    let context: BrowserContext | null = null;
    page = await stage.tablet('member', meeting.who['An']!.client, 'about:blank', (its) => (context = its));
    line = await Line.of(context!, page);
    await page.goto(`/meetings/${meeting.id}/live`);
  }, 300_000);
  afterAll(() => stage?.close('network-drops'), 60_000);
  /** The browser itself says to its console that a request had no network: that is this story. */
  afterEach(() => {
    const others = stage.problems.splice(0).filter((said) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(said));
    expect(others).toEqual([]);
  });

  const votesOfAn = () =>
    stage.app.sql.query<{ choice: string; opinion: string; revision: number }[]>(
      `select choice, opinion, revision from votes where member_id = $1`,
      [meeting.who['An']!.id],
    );

  chapter('a member follows; a ballot opens, and half of his answer is written', async () => {
    await page.getByText('Đang theo người trình bày').waitFor();
    await page.getByText(/^1 trên 3$/).waitFor();
    await openBallot(meeting);
    await ballot().getByRole('radio', { name: 'Ý kiến khác', exact: true }).check();
    await opinion().fill(half);
  });

  chapter('the line is gone; page, agenda and floor change without him', async () => {
    await line.cut();
    await page.getByText('Mất kết nối').first().waitFor();
    await turner.show(3);
    const [, second] = meeting.items;
    await meeting.secretary.meetings.editItem(meeting.id, second!.id, {
      ...{ title: 'Kế hoạch đầu tư công trung hạn', isSecret: false, presenterSeatId: null, owningUnitId: null },
      ...{ minutesPlanned: 40, hasVote: false, rev: second!.rev },
    });
    const to = {
      requestId: null,
      seatId: meeting.who['Chi']!.seat.id,
      itemId: meeting.items[0]!.id,
      kind: 'statement',
    } as const;
    await meeting.secretary.speaking.give(meeting.id, { to, plannedSeconds: 600, insteadOf: null });
    expect(await opinion().inputValue()).toBe(half);
    expect(await page.getByText('Kế hoạch đầu tư công trung hạn').count()).toBe(0);
  });

  chapter('it is back: everything is right, and what he was writing is still there', async () => {
    await line.mend();
    await page.getByText(/^3 trên 3$/).waitFor();
    await page.getByText('Kế hoạch đầu tư công trung hạn').first().waitFor();
    await page.getByText('Chi', { exact: true }).first().waitFor();
    expect(await opinion().inputValue()).toBe(half);
  });

  chapter('a vote given without a network is said to be unsent, and is delivered once', async () => {
    await line.cut();
    await page.getByText('Mất kết nối').first().waitFor();
    await opinion().fill(`${half} đến quý II`);
    await ballot().getByRole('button', { name: 'Gửi phiếu: Ý kiến khác' }).click();
    await ballot().getByText('Chưa gửi').first().waitFor();
    expect(await votesOfAn()).toEqual([]);
    await line.mend();
    await ballot().getByText('Đã ghi nhận: Ý kiến khác').waitFor();
    expect(await votesOfAn()).toEqual([{ choice: 'other', opinion: `${half} đến quý II`, revision: 1 }]);
  });
});
