import { IconKey, IconPencil, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { StateChip } from '../../ui/chip/state-chip.js';
import { ActionMenu } from '../../ui/menu/action-menu.js';
import { Page } from '../../ui/page/page.js';
import { type Sort } from '../../ui/table/column-head.js';
import { type Column, DataTable } from '../../ui/table/data-table.js';
import { nothing, people, type SamplePerson } from './sample.js';

type Key = 'name' | 'position' | 'unit' | 'devices' | 'state';

const columns: readonly Column<SamplePerson, Key>[] = [
  { key: 'name', title: 'Họ và tên', cell: ({ name }) => name, sortable: true },
  { key: 'position', title: 'Chức vụ', cell: ({ position }) => position, sortable: true },
  { key: 'unit', title: 'Đơn vị', cell: ({ unit }) => unit },
  { key: 'devices', title: 'Thiết bị', cell: ({ place }) => (place === 'room' ? 2 : 1), align: 'end' },
  {
    key: 'state',
    title: 'Tài khoản',
    cell: ({ place }) =>
      place === 'dropped' ? (
        <StateChip state="awaiting">Chờ kích hoạt</StateChip>
      ) : (
        <StateChip state="ready">Đang dùng</StateChip>
      ),
  },
];

export function TableSheet() {
  const [sort, setSort] = useState<Sort<Key>>({ key: 'name', direction: 'ascending' });
  return (
    <main>
      <Page>
        <PageHeader eyebrow="Quản trị" title="Người dùng" actions={<Button kind="filled">Thêm người</Button>} />
        <Card padding="none" title="5 người" aside="theo thứ tự lễ tân">
          <DataTable
            label="Người dùng"
            columns={columns}
            rows={people}
            rowKey={({ name }) => name}
            sort={sort}
            onSort={setSort}
            rowEnd={rowEnd}
          />
        </Card>
      </Page>
    </main>
  );
}

function rowEnd({ name }: SamplePerson) {
  return (
    <ActionMenu
      label={`Việc khác với ${name}`}
      actions={[
        { key: 'edit', label: 'Sửa thông tin', icon: IconPencil, onSelect: nothing },
        { key: 'code', label: 'Cấp mã kích hoạt', icon: IconKey, onSelect: nothing },
        { key: 'off', label: 'Khóa tài khoản', icon: IconUserOff, onSelect: nothing, tone: 'danger' },
      ]}
    />
  );
}
