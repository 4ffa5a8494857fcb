import { describe, expect, it } from '@jest/globals';
import {
  type AgendaItemView,
  type AnswerView,
  type AttendanceView,
  type ItemState,
  type MeetingActView,
  type MeetingHead,
  type SeatView,
} from '@app/contracts';
import { meetingRecord } from './meeting-record.js';
import { type Block } from './paper/blocks.js';
import { recordPaper } from './paper/record-paper.js';
import { type RecordFacts } from './record-facts.js';

const head = {
  ...{ id: 'm', bodyName: 'UBND tỉnh', kind: 'session', form: 'regular', title: 'Phiên họp', place: 'Phòng 1' },
  ...{ state: 'closed', startsAt: '2026-11-23T01:00:00.000Z', endsAt: '2026-11-23T04:00:00.000Z' },
  ...{ openedAt: '2026-11-23T01:05:00.000Z', closedAt: '2026-11-23T03:30:00.000Z' },
} as MeetingHead;
const seat = (id: string, name: string, wish: Partial<SeatView> = {}) =>
  ({
    ...{ id, name, honorific: 'dong-chi', position: '', unit: '', roles: ['member'], isVoter: true },
    ...{ siteId: null, substituteForSeatId: null, itemIds: null, personId: id },
    ...wish,
  }) as SeatView;
const item = (id: string, number: string, state: ItemState, parentId: string | null = null) =>
  ({
    ...{ id, number, state, parentId, title: `Về ${id}`, isSecret: false, presenterSeatId: null, owningUnit: null },
  }) as AgendaItemView;
const act = (
  name: MeetingActView['act'],
  minute: number,
  itemId: string | null = null,
  details = {},
): MeetingActView => ({
  ...{ id: `${minute}`, act: name, itemId, reason: null, details },
  at: new Date(Date.UTC(2026, 10, 23, 1, minute)).toISOString(),
  by: { byPersonId: 'p', byName: 'Thư ký', onDirectionOf: 'Chủ tọa' },
});
const facts = (wish: Partial<RecordFacts>): RecordFacts => ({
  ...{ madeAt: '2026-11-23T05:00:00.000Z', head, seats: [], sites: [], items: [], acts: [], rows: [], rollActs: [] },
  ...{ answers: [], memberTotal: 27, decisions: [], outcomes: [], conclusions: [], speeches: [], papers: [] },
  ...wish,
});
const here = (seatId: string, wish: Partial<AttendanceView> = {}) =>
  ({
    seatId,
    state: 'present',
    place: 'hall',
    siteId: null,
    checkedInAt: null,
    leftAt: null,
    ...wish,
  }) as AttendanceView;
const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) => {
    switch (block.kind) {
      case 'table':
        return '';
      case 'paragraph':
        return block.label === null ? block.text : `${block.label}: ${block.text}`;
      case 'section':
      case 'heading':
      case 'line':
        return block.text;
    }
  });

describe('the record of a meeting', () => {
  it('has the items in the order in which they were taken up, headings before their parts', () => {
    const items = [
      item('a', '1', 'done'),
      item('b', '2', 'planned'),
      item('b1', '2.1', 'done', 'b'),
      item('b2', '2.2', 'done', 'b'),
      item('c', '3', 'planned'),
    ];
    const acts = [act('open', 0), act('begin-item', 1, 'b2'), act('begin-item', 20, 'a'), act('begin-item', 40, 'b1')];
    const record = meetingRecord(facts({ items, acts: [...acts, act('close', 60)] }));
    expect(record.items.map(({ number, isHeading }) => [number, isHeading])).toEqual([
      ['2', true],
      ['2.2', false],
      ['1', false],
      ['2.1', false],
      ['3', false],
    ]);
    expect(record.items[1]).toMatchObject({ beganAt: acts[1]!.at, endedAt: acts[2]!.at });
    const lines = linesOf(recordPaper(record).blocks);
    expect(lines.slice(lines.indexOf('Nội dung 2. Về b'), lines.indexOf('Nội dung 2.2. Về b2'))).toHaveLength(1);
    expect(lines.at(lines.indexOf('Nội dung 3. Về c') + 1)).toBe('Kết quả: chưa xem xét.');
  });

  it('names who stood in for whom, and where and when people were', () => {
    const seats = [
      seat('1', 'Đỗ Minh Quân', { roles: ['chair', 'member'], position: 'Chủ tịch', unit: 'UBND tỉnh' }),
      seat('2', 'Vũ Thị Mai Hương', { position: 'Giám đốc Sở Tài chính', unit: 'Sở Tài chính' }),
      seat('3', 'Lâm Văn Phúc', { roles: ['substitute'], isVoter: false, substituteForSeatId: '2' }),
      seat('4', 'Phạm Văn Khải', { siteId: 'x' }),
      seat('5', 'John', { roles: ['guest'], isVoter: false, honorific: 'ong', itemIds: ['a'] }),
    ];
    const answer = {
      ...{ seatId: '2', answer: 'substitute', reason: 'Họp Quốc hội' },
      consent: { state: 'granted', byName: 'Đỗ Minh Quân' },
    } as AnswerView;
    const rows = [here('1'), here('3', { place: 'online' }), here('4', { place: 'site', siteId: 'x' }), here('5')];
    const record = meetingRecord(
      facts({
        ...{ seats, rows, answers: [answer], items: [item('a', '1', 'done')] },
        sites: [{ id: 'x', rev: 1, name: 'Đặc khu Hòn Trà', contactSeatId: null, contactPhone: null }],
        rollActs: [
          { seatId: '4', act: 'left', at: '2026-11-23T02:00:00.000Z' },
          { seatId: '4', act: 'returned', at: '2026-11-23T02:10:00.000Z' },
        ],
      }),
    );
    const lines = linesOf(recordPaper(record).blocks);
    expect(record.members).toEqual({ total: 27, present: 2 });
    for (const words of [
      '1. Chủ tọa: đồng chí Đỗ Minh Quân, Chủ tịch UBND tỉnh',
      'Đồng chí Phạm Văn Khải (tại điểm cầu Đặc khu Hòn Trà; rời họp lúc 09 giờ 00 phút; trở lại lúc 09 giờ 10 phút);',
      'Đồng chí Vũ Thị Mai Hương, Giám đốc Sở Tài chính (có lý do: Họp Quốc hội; được đồng ý (đồng chí Đỗ Minh Quân); người dự thay: đồng chí Lâm Văn Phúc);',
      'Đồng chí Lâm Văn Phúc (trực tuyến; dự thay đồng chí Vũ Thị Mai Hương);',
      'Ông John (dự nội dung 1);',
    ])
      expect(lines).toContain(words);
  });

  it('tells what was out of the ordinary: no quorum at the opening, a pause, another chair', () => {
    const seats = [seat('1', 'Lê Quang Huy', { roles: ['chair'] }), seat('2', 'Đỗ Minh Quân')];
    const acts = [
      act('open', 0, null, { required: 18, present: 16, overrideReason: 'Việc khẩn' }),
      act('pause', 10),
      act('resume', 20),
      act('hand-over-chair', 30, null, { from: '2', to: '1' }),
    ];
    const lines = linesOf(recordPaper(meetingRecord(facts({ seats, acts }))).blocks);
    for (const words of [
      'Khai mạc khi chưa đủ điều kiện tiến hành: cần 18, có mặt 16 thành viên. Lý do: Việc khẩn.',
      'Tạm dừng lúc 08 giờ 10 phút.',
      'Tiếp tục lúc 08 giờ 20 phút.',
      'Từ 08 giờ 30 phút, đồng chí Lê Quang Huy chủ tọa.',
    ])
      expect(lines).toContain(words);
  });

  it('is the same for the same facts', () => {
    const one = facts({ items: [item('a', '1', 'done')], acts: [act('begin-item', 1, 'a')] });
    expect(meetingRecord(one)).toEqual(meetingRecord(one));
  });
});
