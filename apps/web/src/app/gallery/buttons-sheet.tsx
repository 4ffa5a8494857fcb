import {
  IconArrowRight,
  IconBell,
  IconMicrophone,
  IconPencil,
  IconPlayerStop,
  IconSearch,
  IconSend,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Avatar } from '../../ui/avatar/avatar.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Button } from '../../ui/button/button.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { IconButton } from '../../ui/button/icon-button.js';
import { Card } from '../../ui/card/card.js';
import { Segmented } from '../../ui/choice/segmented.js';
import { Columns, Line, Page, Stack } from '../../ui/page/page.js';
import { Tabs } from '../../ui/tabs/tabs.js';
import styles from './gallery.module.css';
import { nothing } from './sample.js';

export function ButtonsSheet() {
  return (
    <main>
      <Page>
        <PageHeader title="Nút và lựa chọn ngắn" />
        <Columns kind="even">
          <Kinds />
          <Sizes />
          <Signs />
          <Choices />
        </Columns>
      </Page>
    </main>
  );
}

function Kinds() {
  return (
    <Card title="Loại" aside="một nút chính mỗi màn hình">
      <Line>
        <Button kind="filled">Vào phòng họp</Button>
        <Button kind="tonal">Đọc tiếp</Button>
        <Button>Báo vắng</Button>
        <Button kind="text">Để sau</Button>
        <ButtonLink to="/" kind="text" trailingIcon={IconArrowRight}>
          Lịch tuần
        </ButtonLink>
        <Button kind="danger" icon={IconPlayerStop}>
          Kết thúc phiên
        </Button>
        <Button locked="Chờ đủ điều kiện">Mở biểu quyết</Button>
        <Button kind="filled" busy="Đang gửi">
          Gửi phiếu
        </Button>
      </Line>
    </Card>
  );
}

function Sizes() {
  return (
    <Card title="Cỡ">
      <Stack>
        <Button kind="tonal" size="small" icon={IconPencil}>
          Sửa nội dung
        </Button>
        <Button kind="tonal" icon={IconPencil}>
          Sửa nội dung
        </Button>
        <Button kind="filled" size="large" width="full" icon={IconSend}>
          Gửi phiếu: Tán thành
        </Button>
        <div className={styles.dark}>
          <Stack>
            <Button kind="stage" size="hero" width="full" icon={IconMicrophone}>
              Mời phát biểu
            </Button>
            <Button kind="stageOutlined">Bước khác</Button>
          </Stack>
        </div>
      </Stack>
    </Card>
  );
}

function Signs() {
  const [pen, setPen] = useState(true);
  return (
    <Card title="Nút chỉ có hình">
      <Line>
        <IconButton label="Tra cứu" icon={IconSearch} kind="surface" />
        <IconButton label="Thông báo, 2 mới" icon={IconBell} kind="surface" count={2} />
        <IconButton label="Tra cứu" icon={IconSearch} />
        <IconButton label="Bút" icon={IconPencil} pressed={pen} onClick={() => setPen(!pen)} />
        <IconButton label="Chương trình họp" icon={IconSearch} kind="tonal" size="large" />
        <Avatar name="Trần Thị Bích Ngọc" size="small" />
        <Avatar name="Hoàng Đức Anh" />
        <Avatar name="Đặng Minh Tuệ" size="large" />
      </Line>
    </Card>
  );
}

function Choices() {
  const [version, setVersion] = useState<'2' | '3' | 'compare'>('3');
  const [tab, setTab] = useState<'today' | 'coming' | 'past'>('coming');
  return (
    <Card title="Chọn một trong vài">
      <Stack>
        <Segmented
          label="Bản đang xem"
          value={version}
          onChange={setVersion}
          options={[
            { value: '2', label: 'Bản 2' },
            { value: '3', label: 'Bản 3' },
            { value: 'compare', label: 'So sánh' },
          ]}
        />
        <Tabs
          label="Cuộc họp"
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'today', label: 'Hôm nay' },
            { value: 'coming', label: 'Sắp diễn ra', count: 3 },
            { value: 'past', label: 'Đã họp' },
          ]}
        >
          <Button kind="text" onClick={nothing}>
            Xem cả tháng
          </Button>
        </Tabs>
      </Stack>
    </Card>
  );
}
