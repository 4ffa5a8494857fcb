import { type Id } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { demoPaper } from '../../../apps/cli/src/seed/papers/index.js';
import { uploadPaper } from '../../documents/support/papers.js';
import { quiet } from '../../documents/support/quiet.js';
import { aMeeting, anItem, type Attendee, type BuiltMeeting } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';
import { atSite } from '../../support/sites.js';

/** Members of a body with their positions, in protocol order; the first one presides. */
const roll = [
  ['Đỗ Minh Quân', 'Chủ tịch Ủy ban nhân dân tỉnh'],
  ['Trần Quốc Việt', 'Giám đốc Sở Nông nghiệp và Môi trường'],
  ['Nguyễn Thị Thu Hà', 'Giám đốc Sở Văn hóa, Thể thao và Du lịch'],
  ['Phạm Hữu Dũng', 'Chủ tịch Ủy ban nhân dân xã Sóc Sơn'],
  ['Vũ Thị Mai Hương', 'Giám đốc Sở Tài chính'],
  ['Bùi Đức Thắng', 'Giám đốc Sở Xây dựng'],
  ['Hoàng Anh Tuấn', 'Giám đốc Sở Y tế'],
  ['Lê Thị Phương Thảo', 'Chánh Văn phòng Ủy ban nhân dân tỉnh'],
  ['Đặng Quang Minh', 'Giám đốc Sở Khoa học và Công nghệ'],
] as const;

export const [chairName] = roll[0];
export const memberNames = roll.slice(1).map(([name]) => name);

/** A session with people, positions, a remote site and papers, as far as a screen shows them. */
export interface HallSession {
  readonly meeting: BuiltMeeting;
  readonly chair: Attendee;
  readonly who: (name: string) => Attendee;
  readonly itemIds: readonly Id[];
}

const items = [
  anItem('Báo cáo kinh tế - xã hội tháng 11, nhiệm vụ trọng tâm tháng 12 năm 2026', { minutesPlanned: 30 }),
  anItem('Đề án xử lý nước thải lưu vực sông Tô Lịch, giai đoạn 2027–2030', { minutesPlanned: 30, hasVote: true }),
  anItem('Chuyển đổi xe buýt sang năng lượng xanh, giai đoạn 2', { minutesPlanned: 25 }),
  anItem('Tổng hợp, kết luận phiên họp', { minutesPlanned: 15 }),
];

/** Issued, with three papers on the second item; `papers: 'none'` is quicker. */
export async function aHallSession(app: RunningApp, papers: 'with-papers' | 'none'): Promise<HallSession> {
  const meeting = await aMeeting(app)
    .with({ title: 'Phiên họp thường kỳ tháng 11/2026', onlineUrl: 'https://hop.example.vn/phien-11' })
    .withItems(...items)
    .withMembers(...memberNames)
    .withAttendees('Ngô Thanh Bình')
    .issued()
    .build();
  const chair = meeting.who['Chủ tọa']!;
  await app.sql.query(`update people set full_name = $2 where id = $1`, [chair.id, chairName]);
  await givePositions(app, meeting, chair);
  await atSite(app, meeting, 'Sóc Sơn', ['Phạm Hữu Dũng']);
  const itemIds = meeting.items.map(({ id }) => id);
  await writeScript(meeting, itemIds[1]!);
  if (papers === 'with-papers') await layPapers(app, meeting, itemIds[1]!);
  return { meeting, chair, who: (name) => meeting.who[name]!, itemIds };
}

async function givePositions(app: RunningApp, meeting: BuiltMeeting, chair: Attendee): Promise<void> {
  const unitId = uuidv7();
  await app.sql.query(`insert into units (id, name, short_name, sort, rev) values ($1, 'UBND tỉnh', 'UBND', 1, 1)`, [
    unitId,
  ]);
  for (const [name, title] of roll) {
    const person = name === chairName ? chair : meeting.who[name]!;
    await app.sql.query(`insert into posts (id, person_id, unit_id, title, is_main) values ($1, $2, $3, $4, true)`, [
      uuidv7(),
      person.id,
      unitId,
      title,
    ]);
  }
}

async function writeScript(meeting: BuiltMeeting, itemId: Id): Promise<void> {
  await meeting.secretary.meetings.editScript(meeting.id, itemId, {
    rev: 0,
    script:
      'Thưa các đồng chí, nội dung tiếp theo là Đề án xử lý nước thải lưu vực sông Tô Lịch.\nĐề nghị đồng chí Giám đốc Sở Nông nghiệp và Môi trường trình bày tóm tắt trong 10 phút, sau đó các đồng chí cho ý kiến.',
    draftConclusion:
      'Thống nhất chủ trương của Đề án; giao Sở Nông nghiệp và Môi trường tiếp thu ý kiến, hoàn thiện trước ngày 15/12/2026.',
  });
}

async function layPapers(app: RunningApp, meeting: BuiltMeeting, itemId: Id): Promise<void> {
  const order = {
    title: 'Đề án xử lý nước thải lưu vực sông Tô Lịch',
    body: 'Ủy ban nhân dân tỉnh Sông Hiền',
    unit: 'Sở Nông nghiệp và Môi trường',
    number: '128/BC-SNNMT',
    date: new Date('2026-11-20T00:00:00Z'),
    seed: 7,
  };
  const papers = [
    ['report', 'Đề án xử lý nước thải'],
    ['submission', 'Tờ trình'],
    ['annex', 'Phụ lục danh mục dự án'],
  ] as const;
  await app.worker();
  for (const [kind, title] of papers) {
    const bytes = Buffer.from(await demoPaper(kind, order));
    await uploadPaper(meeting, bytes, { itemId, title, kind, fileName: `2. ${title}.pdf` });
  }
  await quiet(app);
}
