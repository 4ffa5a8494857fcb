import { IconArmchair, IconCheck, IconClipboardList, IconFileDiff, IconVideo } from '@tabler/icons-react';
import { Avatar } from '../../ui/avatar/avatar.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { StateChip } from '../../ui/chip/state-chip.js';
import { Icon } from '../../ui/icon/icon.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { DateTile } from '../../ui/list/date-tile.js';
import { List } from '../../ui/list/list.js';
import { Row, RowButton, RowIcon, RowLink, RowNumber } from '../../ui/list/row.js';
import { Columns, Page } from '../../ui/page/page.js';
import { items, nothing, people, type SamplePerson } from './sample.js';

export function ListsSheet() {
  return (
    <main>
      <Page>
        <PageHeader title="Danh sách" />
        <Columns kind="home">
          <ToDo />
          <Upcoming />
          <Queue />
          <Agenda />
        </Columns>
      </Page>
    </main>
  );
}

export function ToDo() {
  return (
    <Card title="Việc cần xử lý" padding="none">
      <List>
        <RowLink
          to="/"
          lead={<RowIcon of={IconClipboardList} />}
          title="Mức thu dịch vụ sử dụng đò, phà trên địa bàn tỉnh"
          detail="Phiếu lấy ý kiến · hạn 17:00 hôm nay"
        />
        <RowLink
          to="/"
          lead={<RowIcon of={IconFileDiff} />}
          title="Nội dung 3: trang 14–16 thay đổi"
          detail="35 ghi chú giữ nguyên, 2 ghi chú cần xem"
        />
        <RowLink
          to="/"
          lead={<RowIcon of={IconClipboardList} tone="amber" />}
          title="Danh mục hồ chứa nước"
          detail="Hạn 15/12/2026"
          trail={<StateChip state="late" />}
        />
      </List>
    </Card>
  );
}

export function Upcoming() {
  return (
    <Card title="Sắp diễn ra" padding="none">
      <List>
        <Row lead={<DateTile day="2026-12-14" />} title="Họp giao ban tuần 51" detail="08:00 · Phòng họp số 3">
          <Button kind="tonal" size="small">
            Xác nhận dự họp
          </Button>
        </Row>
        <Row lead={<DateTile day="2026-12-16" />} title="Họp chuyên đề về an toàn hồ đập" detail="14:00 · trực tuyến">
          <StateChip state="confirmed" />
        </Row>
        <RowLink
          to="/"
          lead={<DateTile day="2026-12-18" />}
          title="Hội nghị tổng kết công tác dân số năm 2026"
          detail="08:30 · Hội trường tầng 2"
        />
      </List>
    </Card>
  );
}

export function Queue() {
  return (
    <Card title="Đăng ký phát biểu" aside={`${people.length} đồng chí, một hàng chờ chung`} padding="none">
      <List kind="ordered">
        {people.map((person, index) => (
          <RowButton
            key={person.name}
            onPress={nothing}
            lead={
              <>
                <RowNumber state="plain">{index + 1}</RowNumber>
                <Avatar name={person.name} />
              </>
            }
            title={person.name}
            detail={`${person.position} ${person.unit}`}
            trail={<Place place={person.place} />}
          />
        ))}
      </List>
    </Card>
  );
}

function Place({ place }: Pick<SamplePerson, 'place'>) {
  switch (place) {
    case 'dropped':
      return <StateChip state="offline" />;
    case 'room':
      return <IconText icon={IconArmchair}>Tại phòng</IconText>;
    case 'online':
      return <IconText icon={IconVideo}>Trực tuyến</IconText>;
  }
}

export function Agenda() {
  return (
    <Card title="Chương trình họp" aside="Dự kiến kết thúc 11:36" padding="none">
      <List kind="ordered" density="dense">
        {items.map(({ title, minutes, vote }, index) => {
          const state = index < 2 ? 'done' : index === 2 ? 'now' : 'next';
          return (
            <Row
              key={title}
              current={state === 'now'}
              weight="medium"
              lead={
                <RowNumber state={state}>
                  {state === 'done' ? <Icon of={IconCheck} size={18} weight="strong" /> : index + 1}
                </RowNumber>
              }
              title={title}
              detail={`${minutes} phút${vote ? ' · có biểu quyết' : ''}`}
            />
          );
        })}
      </List>
    </Card>
  );
}
