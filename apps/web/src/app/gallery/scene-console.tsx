import { IconMicrophone, IconPlayerStop, IconPlus, IconWifiOff } from '@tabler/icons-react';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Icon } from '../../ui/icon/icon.js';
import { NextStepStrip } from '../../ui/next-step/next-step-strip.js';
import { Stack } from '../../ui/page/page.js';
import { ProgressRing } from '../../ui/progress/progress-bar.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { Timer } from '../../ui/timer/timer.js';
import styles from './gallery.module.css';
import { Agenda, Queue } from './lists-sheet.js';
import { Presence, ReadyList } from './members-sheet.js';
import { nothing } from './sample.js';
import { SampleLiveBar } from './session-sheet.js';

/** A console: agenda, floor, people and ballot, one next step. */
export function ConsoleScene() {
  return (
    <div className={styles.frame}>
      <SampleLiveBar />
      <main className={styles.scroll}>
        <div className={styles.console}>
          <Agenda />
          <div className={styles.column}>
            <Speaker />
            <Queue />
          </div>
          <div className={styles.column}>
            <Presence />
            <StatusBox tone="amber" icon={IconWifiOff} title="Đồng chí Phạm Văn Khải mất kết nối 40 giây" />
            <Card title="Biểu quyết nội dung 3">
              <Stack>
                <ReadyList />
                <Button kind="tonal" width="full">
                  Mở biểu quyết
                </Button>
              </Stack>
            </Card>
          </div>
        </div>
      </main>
      <div className={styles.foot}>
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
      </div>
    </div>
  );
}

function Speaker() {
  return (
    <Card>
      <div className={styles.speaker}>
        <ProgressRing value={402} max={600}>
          <Icon of={IconMicrophone} size={34} />
        </ProgressRing>
        <div>
          <p className={styles.small}>Đang phát biểu</p>
          <p className={styles.speakerName}>Hoàng Đức Anh</p>
          <p className={styles.small}>Giám đốc Sở Nông nghiệp và Môi trường</p>
        </div>
        <div className={styles.left}>
          <p className={styles.small}>còn lại</p>
          <Timer seconds={402} size="hero" words="none" />
        </div>
      </div>
      <div className={styles.pair}>
        <Button size="small" icon={IconPlus}>
          Thêm 2 phút
        </Button>
        <Button size="small" icon={IconPlayerStop}>
          Kết thúc phát biểu
        </Button>
      </div>
    </Card>
  );
}
