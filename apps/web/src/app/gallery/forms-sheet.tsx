import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { CheckField, RadioField, Switch } from '../../ui/field/choice-field.js';
import { ComboField } from '../../ui/field/combo-field.js';
import { DateField } from '../../ui/field/date-field.js';
import { PasswordField } from '../../ui/field/password-field.js';
import { SelectField } from '../../ui/field/select-field.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { TimeField } from '../../ui/field/time-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { FileDrop } from '../../ui/files/file-drop.js';
import { Actions, FieldRow, Form } from '../../ui/form/form-layout.js';
import { FormSummary } from '../../ui/form/form-summary.js';
import { Columns, Page, Stack } from '../../ui/page/page.js';
import { nothing, people } from './sample.js';

export function FormsSheet() {
  return (
    <main>
      <Page>
        <PageHeader title="Biểu mẫu" />
        <Columns kind="home">
          <MeetingForm />
          <Stack>
            <Settings />
            <Card title="Tệp">
              <FileDrop label="Tài liệu của nội dung 3" hint="PDF, Word, Excel; đến 500 MB mỗi tệp" onFiles={nothing} />
            </Card>
          </Stack>
        </Columns>
      </Page>
    </main>
  );
}

function MeetingForm() {
  const [person, setPerson] = useState<string | null>(null);
  const [room, setRoom] = useState<'1' | '3' | ''>('');
  return (
    <Card title="Thông tin cuộc họp">
      <Form label="Thông tin cuộc họp" onSubmit={nothing}>
        <FormSummary
          problems={[
            { fieldId: 'title', message: 'Tên cuộc họp còn trống' },
            { fieldId: 'end', message: 'Giờ kết thúc trước giờ bắt đầu' },
          ]}
        />
        <TextField
          id="title"
          label="Tên cuộc họp"
          error="Cần có tên để gửi giấy mời"
          placeholder="Phiên họp thường kỳ tháng …"
          need="required"
        />
        <When />
        <SelectField
          label="Phòng họp"
          options={[
            { value: '1', label: 'Phòng họp số 1' },
            { value: '3', label: 'Phòng họp số 3' },
          ]}
          value={room}
          onChange={setRoom}
          placeholder="Chọn phòng"
        />
        <ComboField
          label="Chủ trì"
          hint="Gõ tên hoặc chức vụ, có dấu hay không dấu đều được."
          options={people.map(({ name, position, unit }) => ({
            value: name,
            label: name,
            detail: `${position} ${unit}`,
          }))}
          value={person}
          onChange={setPerson}
          placeholder="Tìm người"
        />
        <TextAreaField
          label="Ghi chú cho thư ký"
          need="optional"
          defaultValue="Chuẩn bị màn hình phụ cho điểm cầu Hòn Trà."
        />
        <Actions>
          <Button kind="filled" type="submit">
            Lưu thông tin
          </Button>
          <Button kind="text">Bỏ thay đổi</Button>
        </Actions>
      </Form>
    </Card>
  );
}

function When() {
  const [day, setDay] = useState<string | null>('2026-12-10');
  const [start, setStart] = useState<string | null>('08:00');
  const [end, setEnd] = useState<string | null>('07:30');
  return (
    <FieldRow>
      <DateField label="Ngày" value={day} onChange={setDay} />
      <TimeField label="Bắt đầu" value={start} onChange={setStart} />
      <TimeField id="end" label="Kết thúc" value={end} onChange={setEnd} error="Chọn giờ sau 08:00" />
    </FieldRow>
  );
}

function Settings() {
  const [follow, setFollow] = useState(true);
  const [agreed, setAgreed] = useState(false);
  const [answer, setAnswer] = useState<'confirm' | 'absent' | null>('confirm');
  return (
    <Card title="Lựa chọn và đăng nhập">
      <Stack>
        <Switch label="Theo người trình bày" detail="Lật trang là tự xem" checked={follow} onChange={setFollow} />
        <CheckField
          label="Tài liệu không chứa bí mật nhà nước"
          checked={agreed}
          onChange={setAgreed}
          error={agreed ? undefined : 'Cần xác nhận trước khi gửi tệp'}
        />
        <RadioField
          label="Trả lời giấy mời"
          value={answer}
          onChange={setAnswer}
          options={[
            { value: 'confirm', label: 'Xác nhận dự họp' },
            { value: 'absent', label: 'Báo vắng', detail: 'Nêu lý do và người dự thay' },
          ]}
        />
        <TextField label="Tìm trong danh sách" type="search" icon={IconSearch} placeholder="Tên, đơn vị" />
        <PasswordField label="Mật khẩu" defaultValue="mật khẩu dài dễ nhớ" />
        <TextField label="Mã tài khoản" value="ngoc.ttb" readOnly hint="Do quản trị cấp, không đổi được." />
      </Stack>
    </Card>
  );
}
