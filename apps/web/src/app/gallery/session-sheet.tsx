import { IconCircleCheck, IconLayoutSidebarLeftCollapse, IconMicrophone, IconUsers } from '@tabler/icons-react';
import { LiveBar, LiveFact } from '../../ui/bars/live-bar.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { TopBar } from '../../ui/bars/top-bar.js';
import { IconButton } from '../../ui/button/icon-button.js';
import { Card } from '../../ui/card/card.js';
import { Digits } from '../../ui/digits/digits.js';
import { NextStepStrip } from '../../ui/next-step/next-step-strip.js';
import { Columns, Line, Page, Stack } from '../../ui/page/page.js';
import { ProgressBar, ProgressRing } from '../../ui/progress/progress-bar.js';
import { Icon } from '../../ui/icon/icon.js';
import { SessionLine } from '../../ui/session-line/session-line.js';
import { Timer } from '../../ui/timer/timer.js';
import styles from './gallery.module.css';
import { items, nothing, planned, read, segments } from './sample.js';

export function SessionSheet() {
  return (
    <main>
      <SampleLiveBar />
      <Page>
        <PageHeader title="Vạch phiên, đồng hồ, bước tiếp theo" size="tool" />
        <Lines />
        <Columns kind="even">
          <Timers />
          <Card title="Tiến độ có con số">
            <Stack>
              <ProgressBar label="Đang tải lên" value={29} max={45} count="29 trên 45 trang">
                Còn khoảng 1 phút.
              </ProgressBar>
              <Line>
                <ProgressRing value={402} max={600}>
                  <Icon of={IconMicrophone} size={34} />
                </ProgressRing>
                <ProgressRing value={29} max={45} size={24} thickness={5} />
              </Line>
            </Stack>
          </Card>
        </Columns>
        <NextStepStrip
          eyebrow="Bước tiếp theo"
          title="Mời đồng chí Trần Thị Bích Ngọc phát biểu, 5 phút"
          consequence="Micro của đồng chí Hoàng Đức Anh sẽ tắt"
          action="Mời phát biểu"
          meaning="call-speaker"
          icon={IconMicrophone}
          onAct={nothing}
          others={{ label: 'Bước khác', onOpen: nothing }}
        />
        <NextStepStrip
          eyebrow="Bước tiếp theo"
          title="Mở biểu quyết nội dung 3"
          action="Mở biểu quyết"
          meaning="open-ballot"
          onAct={nothing}
          locked="Chờ đủ điều kiện"
        />
      </Page>
      <TopBar
        lead={<IconButton label="Quay lại" icon={IconLayoutSidebarLeftCollapse} />}
        eyebrow="Nội dung 3 · Sở Xây dựng"
        title={items[2]?.title}
      />
    </main>
  );
}

export function SampleLiveBar() {
  return (
    <LiveBar
      lead={<IconButton label="Ẩn chương trình họp" icon={IconLayoutSidebarLeftCollapse} kind="tonal" />}
      live="Đang họp"
      context="Nội dung 3 trên 8"
      title={items[2]?.title}
      segments={segments}
    >
      <LiveFact icon={IconMicrophone} title="Hoàng Đức Anh" detail="Đang phát biểu" shownFrom="wide" />
      <LiveFact icon={IconUsers} title="24 trên 27 có mặt" detail="Đủ điều kiện tiến hành họp" shownFrom="wider" />
      <LiveFact icon={IconCircleCheck} title="Đã kết nối" tone="accent" shownFrom="wide" />
    </LiveBar>
  );
}

function Lines() {
  return (
    <Card title="Vạch phiên" aside="8 nội dung, 3 giờ 30 phút">
      <div className={styles.bar}>
        <SessionLine segments={segments} shows="progress" />
        <SessionLine
          segments={segments.map((segment, index) => (index === 1 ? { ...segment, state: 'skipped' } : segment))}
          shows="progress"
        />
        <SessionLine segments={planned} shows="plan" />
        <SessionLine segments={planned} shows="votes" />
        <SessionLine segments={read} shows="read" size="read" />
        <div className={styles.dark}>
          <SessionLine segments={planned} shows="votes" size="hero" ground="stage" />
        </div>
      </div>
    </Card>
  );
}

function Timers() {
  return (
    <Card title="Đồng hồ">
      <Stack gap="small">
        <Timer seconds={402} size="large" />
        <Timer seconds={48} size="large" />
        <Timer seconds={-75} size="large" />
        <Timer seconds={null} size="large" />
        <Line>
          <Timer seconds={3909} size="small" />
          <Timer seconds={41} size="medium" words="none" />
          <Digits value="15:41:11" />
        </Line>
      </Stack>
    </Card>
  );
}
