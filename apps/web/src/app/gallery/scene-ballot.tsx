import {
  IconCircleCheckFilled,
  IconCircleDotted,
  IconCloudOff,
  IconEye,
  IconLock,
  IconScale,
  IconSend,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type BallotOption, BallotChoices } from '../../ui/ballot/ballot-choice.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Chip } from '../../ui/chip/chip.js';
import { LiveDot } from '../../ui/live-dot/live-dot.js';
import { Line, Page, Stack } from '../../ui/page/page.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { Timer } from '../../ui/timer/timer.js';
import styles from './gallery.module.css';
import { nothing } from './sample.js';

type Choice = 'for' | 'against' | 'abstain';
const options: readonly BallotOption<Choice>[] = [
  { value: 'for', label: 'Tán thành', sign: 'check' },
  { value: 'against', label: 'Không tán thành', sign: 'cross' },
  { value: 'abstain', label: 'Không biểu quyết', sign: 'minus' },
];
const question = 'Thông qua quy hoạch cụm công nghiệp Bến Đình, giai đoạn 2027–2030';

/** The ballot filling the screen, and its four states under it. */
export function BallotScene() {
  return (
    <main>
      <OpenBallot />
      <Page>
        <PageHeader title="Bốn trạng thái của một phiếu" size="tool" />
        <div className={styles.states}>
          <BallotState eyebrow="Mất kết nối" title="Chưa gửi" phase="open" chosen="for">
            <StatusBox tone="amber" icon={IconCloudOff} title="Chưa gửi">
              Phiếu giữ trên máy, tự gửi khi có mạng
            </StatusBox>
          </BallotState>
          <BallotState eyebrow="Đã kết nối lại" title="Đang gửi" phase="locked" chosen="for">
            <StatusBox tone="neutral" icon={IconCircleDotted} title="Đang gửi">
              Chưa phải là phiếu đã ghi nhận
            </StatusBox>
          </BallotState>
          <BallotState eyebrow="09:41:20" title="Đã ghi nhận" phase="locked" chosen="for">
            <StatusBox tone="filled" icon={IconCircleCheckFilled} title="Đã ghi nhận: Tán thành">
              Mã biên nhận 4M7P-K2XD
            </StatusBox>
          </BallotState>
          <BallotState eyebrow="Kết thúc lúc 09:42:10" title="Đã kết thúc biểu quyết" phase="closed" chosen={null}>
            <StatusBox tone="red" icon={IconLock} title="Phiếu không được tính">
              Gửi sau khi biểu quyết kết thúc. Báo thư ký nếu cần ghi biên bản.
            </StatusBox>
          </BallotState>
        </div>
      </Page>
    </main>
  );
}

function OpenBallot() {
  const [choice, setChoice] = useState<Choice | null>(null);
  const label = options.find(({ value }) => value === choice)?.label;
  return (
    <div className={styles.ballot}>
      <div className={styles.ballotTop}>
        <Line>
          <LiveDot>Đang biểu quyết</LiveDot>
          <Chip tone="outline" icon={IconEye}>
            Biểu quyết công khai
          </Chip>
        </Line>
        <Timer seconds={96} size="large" />
      </div>
      <div>
        <p className={styles.small}>Nội dung 3 trên 8</p>
        <h1 className={styles.question}>{question}</h1>
      </div>
      <StatusBox tone="neutral" icon={IconScale} title="Thông qua khi quá nửa tổng số thành viên tán thành">
        Từ 14 trên 27 phiếu.
      </StatusBox>
      <div className={styles.grow} />
      <BallotChoices question={question} options={options} value={choice} onChoose={setChoice} phase="open" />
      <div className={styles.grow} />
      <p className={styles.small}>Đồng chí có thể đổi lựa chọn đến khi kết thúc biểu quyết.</p>
      {label === undefined ? (
        <Button size="large" width="full" locked="Chọn một ô để gửi">
          Gửi phiếu
        </Button>
      ) : (
        <Button kind="filled" size="large" width="full" icon={IconSend} onClick={nothing}>
          Gửi phiếu: {label}
        </Button>
      )}
      <Button kind="text">Xem lại tài liệu</Button>
    </div>
  );
}

interface BallotStateProps {
  readonly eyebrow: string;
  readonly title: string;
  readonly phase: 'open' | 'locked' | 'closed';
  readonly chosen: Choice | null;
  readonly children: ReactNode;
}

function BallotState({ eyebrow, title, phase, chosen, children }: BallotStateProps) {
  return (
    <Card>
      <Stack>
        <div>
          <p className={styles.small}>{eyebrow}</p>
          <h2 className={styles.question}>{title}</h2>
        </div>
        <BallotChoices question={question} options={options} value={chosen} onChoose={nothing} phase={phase} />
        {children}
      </Stack>
    </Card>
  );
}
