import { IconChecklist, IconClock, IconCloudCheck, IconFileText } from '@tabler/icons-react';
import { Avatar } from '../../ui/avatar/avatar.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Chip } from '../../ui/chip/chip.js';
import { StateChip } from '../../ui/chip/state-chip.js';
import { List } from '../../ui/list/list.js';
import { Row, RowNumber } from '../../ui/list/row.js';
import { ShareBar } from '../../ui/members/share-bar.js';
import { Columns, Page, Stack } from '../../ui/page/page.js';
import { ProgressRing } from '../../ui/progress/progress-bar.js';
import { SessionLine } from '../../ui/session-line/session-line.js';
import { IconText } from '../../ui/icon/icon-text.js';
import styles from './gallery.module.css';
import { items, meeting, people, planned } from './sample.js';
import { SceneFrame } from './scene-frame.js';

/** The meeting editor on a desktop: agenda with papers, answers at the side. */
export function EditorScene() {
  return (
    <SceneFrame>
      <Page>
        <PageHeader
          size="tool"
          eyebrow="Thứ Năm, 10/12/2026 · 08:00 – 11:30 · Phòng họp số 1"
          title={meeting}
          chip={
            <>
              <StateChip state="draft" />
              <Chip tone="outline" icon={IconCloudCheck}>
                Đã lưu 10:42
              </Chip>
            </>
          }
          actions={
            <>
              <Button size="small">Trình phê duyệt</Button>
              <Button kind="filled" size="small" icon={IconChecklist}>
                Xử lý 3 việc còn lại
              </Button>
            </>
          }
        />
        <Columns kind="panel">
          <AgendaEditor />
          <Answers />
        </Columns>
      </Page>
    </SceneFrame>
  );
}

function AgendaEditor() {
  return (
    <Card title="Chương trình họp" aside="8 nội dung · 3 giờ 30 phút" corners="medium" padding="none">
      <div className={styles.inset}>
        <SessionLine segments={planned} shows="plan" />
      </div>
      <List kind="ordered" density="dense">
        {items.map(({ title, minutes, vote }, index) => (
          <Row
            key={title}
            weight="medium"
            lead={<RowNumber state="plain">{index + 1}</RowNumber>}
            title={title}
            detail={`${minutes} phút${vote ? ' · biểu quyết' : ''}`}
            trail={trailOf(index)}
          />
        ))}
      </List>
    </Card>
  );
}

function trailOf(index: number) {
  if (index === 2) {
    return (
      <Chip tone="neutral" icon={IconFileText} picture={<ProgressRing value={29} max={45} size={22} thickness={5} />}>
        Đang xử lý 29/45
      </Chip>
    );
  }
  if (index === 3) return <StateChip state="late">Gửi muộn 1 ngày</StateChip>;
  if (index === 4) return <StateChip state="rejected">Chưa nhận được</StateChip>;
  return <StateChip state="ready" />;
}

function Answers() {
  return (
    <Card title="Thành phần tham dự" aside="27 thành viên" corners="medium" padding="none">
      <div className={styles.inset}>
        <ShareBar
          shares={[
            { key: 'yes', value: 22, label: 'xác nhận', fill: 'solid' },
            { key: 'no', value: 2, label: 'báo vắng', fill: 'hatched' },
            { key: 'none', value: 3, label: 'chưa trả lời', fill: 'empty' },
          ]}
        />
      </div>
      <List density="dense">
        {people.map(({ name, position, unit }) => (
          <Row key={name} lead={<Avatar name={name} size="small" />} title={name} detail={`${position} ${unit}`} />
        ))}
      </List>
      <div className={styles.inset}>
        <Stack>
          <p className={styles.small}>
            <IconText icon={IconClock}>Hạn trả lời 17:00, 08/12/2026</IconText>
          </p>
          <Button kind="tonal" size="small" width="full">
            Gửi nhắc
          </Button>
        </Stack>
      </div>
    </Card>
  );
}
