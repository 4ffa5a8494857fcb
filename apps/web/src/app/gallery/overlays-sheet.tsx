import { IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { LiveDot } from '../../ui/live-dot/live-dot.js';
import { ActionMenu } from '../../ui/menu/action-menu.js';
import { Line, Page, Stack } from '../../ui/page/page.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { FoldStrip } from '../../ui/sheet/fold-strip.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Timer } from '../../ui/timer/timer.js';
import { SettingsSheet } from '../settings/settings-sheet.js';
import { ViewerProvider } from '../viewer.js';
import { nothing } from './sample.js';

type Overlay = 'sheet' | 'confirm' | 'settings';

const viewer = {
  fullName: 'Trần Thị Bích Ngọc',
  position: 'Giám đốc Sở Tài chính',
  administers: false,
  signOut: nothing,
};

/** `?open=confirm` opens one at once, for the contact sheets. */
export function OverlaysSheet() {
  const [open, setOpen] = useState<Overlay | null>(
    () => new URLSearchParams(location.search).get('open') as Overlay | null,
  );
  const fold = () => setOpen(null);
  return (
    <ViewerProvider viewer={viewer}>
      <main>
        <Page>
          <PageHeader title="Tờ bên, xác nhận, danh mục" />
          <Card>
            <Line>
              <Button onClick={() => setOpen('sheet')}>Báo vắng</Button>
              <Button onClick={() => setOpen('confirm')}>Kết thúc phiên</Button>
              <Button onClick={() => setOpen('settings')}>Cài đặt</Button>
              <ActionMenu word="Việc khác" actions={[{ key: 'a', label: 'Nhân bản cuộc họp', onSelect: nothing }]} />
            </Line>
          </Card>
          <FoldStrip openLabel="Mở phiếu biểu quyết" onOpen={nothing}>
            <LiveDot>Đang biểu quyết</LiveDot>
            <Timer seconds={96} size="small" />
          </FoldStrip>
        </Page>
        <AbsenceSheet opened={open === 'sheet'} onFold={fold} />
        <EndSheet opened={open === 'confirm'} onFold={fold} />
        <SettingsSheet opened={open === 'settings'} onFold={fold} />
      </main>
    </ViewerProvider>
  );
}

function AbsenceSheet({ opened, onFold }: { readonly opened: boolean; readonly onFold: () => void }) {
  return (
    <Sheet
      opened={opened}
      onFold={onFold}
      eyebrow="Phiên họp thường kỳ tháng 12/2026"
      title="Báo vắng"
      footer={
        <Button kind="filled" onClick={onFold}>
          Gửi báo vắng
        </Button>
      }
    >
      <Stack>
        <p>Chủ tịch xem xét và trả lời. Đồng chí có thể đề nghị người dự thay.</p>
        <TextAreaField label="Lý do" rows={4} />
      </Stack>
    </Sheet>
  );
}

function EndSheet({ opened, onFold }: { readonly opened: boolean; readonly onFold: () => void }) {
  return (
    <ConfirmSheet
      opened={opened}
      onBack={onFold}
      title="Kết thúc phiên họp"
      icon={IconPlayerStop}
      verb="Kết thúc phiên"
      onConfirm={onFold}
      consequence={
        <>
          <p>Sau khi kết thúc, không ai đăng ký phát biểu hay biểu quyết được nữa.</p>
          <ul>
            <li>Còn 2 nội dung chưa họp: 7 và 8.</li>
            <li>Còn 4 đồng chí chờ phát biểu.</li>
          </ul>
        </>
      }
    />
  );
}
