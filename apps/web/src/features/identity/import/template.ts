/** The columns as offices name them, and one line that shows the form; the mark makes Excel read it as UTF-8. */
const TEMPLATE = `\uFEFF${[
  ['Họ và tên', 'Danh xưng', 'Chức vụ', 'Đơn vị', 'Thư điện tử', 'Điện thoại', 'Tên đăng nhập', 'Thứ tự'],
  ['Nguyễn Văn An', 'Đồng chí', 'Giám đốc', 'Sở Tài chính', 'an.nv@tinh.gov.vn', '0912345678', 'an.nv', '20'],
]
  .map((row) => row.join(';'))
  .join('\r\n')}\r\n`;

/** Saves the template on the device. */
export function saveTemplate(): void {
  const address = URL.createObjectURL(new Blob([TEMPLATE], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'mau-nhap-nhan-su.csv';
  link.click();
  URL.revokeObjectURL(address);
}
