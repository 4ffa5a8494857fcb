import { IconArrowRight, IconBell, IconDoorEnter } from '@tabler/icons-react';
import { Avatar } from '../../ui/avatar/avatar.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Button } from '../../ui/button/button.js';
import { IconButton } from '../../ui/button/icon-button.js';
import { Card } from '../../ui/card/card.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { Columns, Page, Stack } from '../../ui/page/page.js';
import { SessionLine } from '../../ui/session-line/session-line.js';
import { Whole } from '../../ui/text/whole.js';
import styles from './gallery.module.css';
import { ToDo, Upcoming } from './lists-sheet.js';
import { chair, meeting, planned, read } from './sample.js';
import { SceneFrame } from './scene-frame.js';

/** "Cuộc họp của tôi": hero, preparedness, two columns. */
export function HomeScene() {
  return (
    <SceneFrame>
      <Page>
        <PageHeader
          size="home"
          eyebrow="Thứ Năm, 10/12/2026 · Chào đồng chí Trần Thị Bích Ngọc"
          title="Cuộc họp của tôi"
          actions={
            <>
              <IconButton label="Thông báo" icon={IconBell} kind="surface" />
              <Avatar name="Trần Thị Bích Ngọc" size="large" />
            </>
          }
        />
        <Hero />
        <Preparedness />
        <Columns kind="home">
          <ToDo />
          <Upcoming />
        </Columns>
      </Page>
    </SceneFrame>
  );
}

function Hero() {
  return (
    <Card ground="stage">
      <div className={styles.hero}>
        <p className={styles.heroTop}>
          <b>Hôm nay 08:00</b>
          <span>bắt đầu sau 18 phút</span>
          <IconText icon={IconDoorEnter}>Phòng họp số 1 · Chỗ ngồi A04</IconText>
        </p>
        <h2 className={styles.heroTitle}>
          <Whole>{meeting}</Whole>
        </h2>
        <p className={styles.heroTop}>UBND tỉnh · Chủ trì: đồng chí {chair}</p>
        <div className={styles.space}>
          <SessionLine segments={planned} shows="votes" size="hero" ground="stage" />
        </div>
        <p className={styles.heroKey}>
          <span>08:00</span>
          <span>
            8 nội dung <span className={styles.swatch} />3 nội dung có biểu quyết
          </span>
          <span>11:30</span>
        </p>
        <div className={styles.space}>
          <Button kind="stage" size="hero" width="full" trailingIcon={IconArrowRight}>
            Vào phòng họp
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Preparedness() {
  return (
    <Card>
      <div className={styles.prepare}>
        <Stack gap="small">
          <p className={styles.split}>
            <span>Chuẩn bị của đồng chí</span>
            <span>đã đọc 5 trên 8 nội dung</span>
          </p>
          <SessionLine segments={read} shows="read" size="read" />
          <p className={styles.small}>Còn tài liệu của nội dung 3, 6 và 7. Chỉ đồng chí thấy.</p>
        </Stack>
        <Button kind="tonal">Đọc tiếp</Button>
      </div>
    </Card>
  );
}
