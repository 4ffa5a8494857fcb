import { type LetterState, type SeatLetter } from '@app/contracts';

const stateWords: Readonly<Record<LetterState, string>> = {
  none: 'Chưa phát hành',
  waiting: 'Đang gửi',
  retrying: 'Đang gửi lại',
  sent: 'Đã gửi',
  refused: 'Không gửi được',
  'no-address': 'Chưa có thư điện tử',
  'no-mail': 'Chưa gửi thư điện tử',
  'own-act': 'Tự phát hành',
  nobody: 'Chưa cử người',
};

/** What a table program would take for a formula stays text. */
const cell = (value: string): string => {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** The list to telephone by, as CSV with a byte order mark (Excel reads Vietnamese then). */
export function contactList(letters: readonly SeatLetter[]): string {
  const rows = letters.map((seat, index) => [
    String(index + 1),
    seat.name,
    seat.position,
    seat.unit,
    seat.phone ?? '',
    seat.email ?? '',
    stateWords[seat.state],
    seat.answer ?? '',
  ]);
  const head = [
    'STT',
    'Họ và tên',
    'Chức vụ',
    'Đơn vị',
    'Điện thoại',
    'Thư điện tử',
    'Giấy mời',
    'Máy chủ thư trả lời',
  ];
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
