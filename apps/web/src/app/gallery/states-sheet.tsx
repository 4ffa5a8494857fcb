import {
  IconClipboardCheck,
  IconCloudOff,
  IconFileDiff,
  IconLock,
  IconRefreshAlert,
  IconScreenShare,
} from '@tabler/icons-react';
import { Banner } from '../../ui/banner/banner.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { type ChipState, StateChip } from '../../ui/chip/state-chip.js';
import { LiveDot } from '../../ui/live-dot/live-dot.js';
import { Columns, Line, Page, Stack } from '../../ui/page/page.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { OfflineState } from '../../ui/state/offline-state.js';
import { Skeleton, SkeletonBar } from '../../ui/state/skeleton.js';
import { uiWordsVi } from '../../ui/words/words.vi.js';
import { nothing } from './sample.js';

export function StatesSheet() {
  return (
    <main>
      <Page>
        <PageHeader title="Trạng thái và thông báo" />
        <Columns kind="home">
          <Stack>
            <Banners />
            <Card title="Nhãn" aside="luôn có hình và chữ">
              <Line>
                <LiveDot>Đang họp</LiveDot>
                {(Object.keys(uiWordsVi.state) as ChipState[]).map((state) => (
                  <StateChip key={state} state={state} />
                ))}
                <StateChip state="late">Gửi muộn 1 ngày</StateChip>
              </Line>
            </Card>
          </Stack>
          <Panels />
        </Columns>
      </Page>
    </main>
  );
}

function Banners() {
  return (
    <Stack>
      <Banner tone="amber" icon={IconCloudOff} title="Mất kết nối từ 09:31">
        Giấy tờ và ghi chú vẫn mở được. Phiếu giữ trên máy, tự gửi khi có mạng.
      </Banner>
      <Banner tone="amber" icon={IconRefreshAlert} title="Màn hình chưa đồng bộ với phòng họp">
        Đang tải lại những thay đổi từ 09:31.
      </Banner>
      <Banner tone="accent" icon={IconFileDiff} title="Quy hoạch cụm công nghiệp: có bản 3" onDismiss={nothing}>
        Trang 14–16 thay đổi. Bản 2 vẫn đọc được.
      </Banner>
      <Banner
        tone="accent"
        icon={IconScreenShare}
        title="Người trình bày đang ở trang 21"
        action={
          <Button kind="filled" size="small">
            Xem theo
          </Button>
        }
      >
        Đồng chí đang tự xem trang 18.
      </Banner>
      <Banner
        tone="red"
        icon={IconLock}
        title="Tờ trình đã được thu hồi lúc 09:20"
        action={<Button size="small">Xem ghi chú</Button>}
      >
        Cơ quan thu hồi: Sở Xây dựng. Ghi chú của đồng chí vẫn còn.
      </Banner>
    </Stack>
  );
}

function Panels() {
  return (
    <Stack>
      <Card corners="medium">
        <Empty
          icon={IconClipboardCheck}
          title="Không có phiếu nào đang chờ"
          action={<Button kind="text">Xem phiếu đã trả lời</Button>}
        >
          Khi có phiếu mới, đồng chí nhận thông báo và phiếu hiện ở đây.
        </Empty>
      </Card>
      <Card corners="medium">
        <Skeleton>
          <SkeletonBar size="title" width="42%" />
          <SkeletonBar />
          <SkeletonBar width="70%" />
        </Skeleton>
      </Card>
      <Card corners="medium">
        <ErrorState title="Chưa mở được trang 31" onRetry={nothing} code="E-4F21" contact="Văn phòng, máy lẻ 204">
          Các trang khác vẫn đọc được.
        </ErrorState>
      </Card>
      <Card corners="medium">
        <OfflineState since="2026-12-10T02:31:00Z" />
      </Card>
    </Stack>
  );
}
