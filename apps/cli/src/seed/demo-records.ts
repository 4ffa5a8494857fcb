import { type ItemOutcome } from '@app/contracts';

export interface DemoRecord {
  readonly outcome: ItemOutcome;
  /** Lines of their own. */
  readonly conclusion: readonly string[];
  /** Who spoke, by the place among the members in protocol order, and what was written down of it. */
  readonly speeches: readonly { readonly member: number; readonly summary: string }[];
}

/** What came of the items of the past sessions, by title. */
export const demoRecords: Readonly<Record<string, DemoRecord>> = {
  'Dự toán ngân sách quý IV': {
    outcome: 'adopted',
    conclusion: [
      'Thống nhất thông qua dự toán ngân sách quý IV theo Tờ trình của Sở Tài chính.',
      'Giao Sở Tài chính tham mưu quyết định giao dự toán, trình ký trong 05 ngày làm việc.',
      'Các cơ quan, đơn vị giải ngân đạt ít nhất 95% trước ngày 31 tháng 12; chậm thì báo cáo rõ lý do.',
    ],
    speeches: [
      { member: 1, summary: 'Nhất trí với phương án; đề nghị làm rõ nguồn tăng thu và thứ tự ưu tiên phân bổ.' },
      {
        member: 5,
        summary: 'Giải trình: nguồn tăng thu đã trừ phần cải cách tiền lương; ưu tiên trả nợ xây dựng cơ bản.',
      },
    ],
  },
  'Sắp xếp các điểm trường vùng cao': {
    outcome: 'adopted-to-complete',
    conclusion: [
      'Thống nhất chủ trương sắp xếp theo lộ trình hai năm.',
      'Giao Sở Giáo dục và Đào tạo tiếp thu ý kiến, bổ sung phương án đưa đón và ở bán trú cho học sinh, hoàn thiện trước ngày 30 của tháng.',
    ],
    speeches: [
      { member: 2, summary: 'Đề nghị giữ điểm trường ở thôn cách trường chính trên 7 km cho đến khi có đường.' },
      { member: 9, summary: 'Tiếp thu; đã khảo sát 42 điểm trường, đề nghị giữ lại 6 điểm.' },
    ],
  },
  'Danh mục dữ liệu mở của tỉnh': {
    outcome: 'adopted',
    conclusion: [
      'Thống nhất ban hành danh mục gồm 68 bộ dữ liệu.',
      'Giao Sở Khoa học và Công nghệ công bố trên cổng dữ liệu của tỉnh, cập nhật hằng quý.',
    ],
    speeches: [{ member: 3, summary: 'Đề nghị ưu tiên dữ liệu về đất đai, quy hoạch và giá dịch vụ công.' }],
  },
  'Phòng, chống dịch bệnh mùa đông': {
    outcome: 'opinions-given',
    conclusion: [
      'Các thành viên đã cho ý kiến; giao Sở Y tế hoàn thiện phương án theo ba tình huống dịch.',
      'Ủy ban nhân dân các xã, phường, đặc khu rà soát thuốc, vật tư, báo cáo trước ngày 20.',
    ],
    speeches: [
      { member: 10, summary: 'Báo cáo tình hình: số ca cúm tăng, chưa có ổ dịch; thuốc và vắc-xin đủ dùng hai tháng.' },
      { member: 4, summary: 'Đề nghị ngành giáo dục phối hợp theo dõi học sinh nghỉ học vì ốm.' },
    ],
  },
};
