import { type Id } from '@app/contracts';
import { demoPaper } from '../../../apps/cli/src/seed/papers/index.js';
import { uploadPaper } from '../../documents/support/papers.js';
import { quiet } from '../../documents/support/quiet.js';
import { aMeeting, anItem, type BuiltMeeting } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';

/** An issued meeting of two members with one report to write on. */
export async function aReport(app: RunningApp): Promise<{ readonly meeting: BuiltMeeting; readonly paper: Id }> {
  await app.worker();
  const meeting = await aMeeting(app)
    .withItems(anItem('Phân bổ vốn đầu tư công năm 2027'))
    .withMembers('An', 'Bình')
    .issued()
    .build();
  const order = {
    title: 'Phương án phân bổ vốn đầu tư công năm 2027',
    body: 'Ủy ban nhân dân tỉnh Sông Hiền',
    unit: 'Sở Tài chính',
    number: '128/BC-STC',
    date: new Date('2026-11-20T00:00:00Z'),
    seed: 7,
  };
  const upload = { itemId: meeting.items[0]!.id, kind: 'report', fileName: '1. Báo cáo.pdf' } as const;
  const bytes = Buffer.from(await demoPaper('report', order));
  const { documentId } = await uploadPaper(meeting, bytes, { ...upload, title: 'Báo cáo phân bổ vốn' });
  await quiet(app);
  return { meeting, paper: documentId };
}
