import { PageHeader } from '../../ui/bars/page-header.js';
import { Card } from '../../ui/card/card.js';
import { StateChip } from '../../ui/chip/state-chip.js';
import { MemberGrid, MemberLegend } from '../../ui/members/member-grid.js';
import { type MarkCount } from '../../ui/members/member-mark.js';
import { ShareBar } from '../../ui/members/share-bar.js';
import { Columns, Page, Stack } from '../../ui/page/page.js';
import { Checklist } from '../../ui/progress/checklist.js';

const result: readonly MarkCount[] = [
  { mark: 'for', count: 19 },
  { mark: 'against', count: 1 },
  { mark: 'abstain', count: 2 },
  { mark: 'no-ballot', count: 2 },
  { mark: 'absent', count: 3 },
];

export const presence: readonly MarkCount[] = [
  { mark: 'in-room', count: 21 },
  { mark: 'online', count: 3 },
  { mark: 'excused', count: 2 },
  { mark: 'unknown', count: 1 },
];

export function MembersSheet() {
  return (
    <main>
      <Page>
        <PageHeader title="Thành viên và kết quả" />
        <Columns kind="home">
          <Card title="Kết quả biểu quyết" aside="Cần quá nửa tổng số thành viên: từ 14 trên 27">
            <Stack gap="large">
              <MemberGrid counts={result} lineAfter={13} />
              <MemberLegend counts={result} />
            </Stack>
          </Card>
          <Card ground="sunken">
            <MemberLegend counts={result} size="large" />
          </Card>
          <Presence />
          <Card title="Trả lời giấy mời">
            <Stack>
              <ShareBar
                shares={[
                  { key: 'yes', value: 22, label: 'xác nhận', fill: 'solid' },
                  { key: 'no', value: 2, label: 'báo vắng', fill: 'hatched' },
                  { key: 'none', value: 3, label: 'chưa trả lời', fill: 'empty' },
                ]}
              />
              <ReadyList />
            </Stack>
          </Card>
        </Columns>
      </Page>
    </main>
  );
}

export function Presence() {
  return (
    <Card title="24 trên 27 có mặt" aside={<StateChip state="ready">Đủ điều kiện</StateChip>}>
      <Stack>
        <MemberGrid counts={presence} shape="seat" />
        <MemberLegend counts={presence} />
      </Stack>
    </Card>
  );
}

export function ReadyList() {
  return (
    <Checklist
      words={{ done: 'xong', open: 'chưa xong' }}
      items={[
        { key: 'text', done: true, text: 'Nội dung biểu quyết đã duyệt' },
        { key: 'roll', done: true, text: '27 thành viên có quyền biểu quyết' },
        { key: 'quorum', done: true, text: 'Đủ điều kiện: 24 có mặt, cần 18' },
        { key: 'queue', done: false, text: 'Còn 4 đồng chí chờ phát biểu' },
      ]}
    />
  );
}
