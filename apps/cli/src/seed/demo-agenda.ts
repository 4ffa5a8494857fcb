import { type DocumentKind } from '@app/contracts';
import { type DemoUnitName } from './demo-cast.js';
import { type DemoPaperKind } from './papers/index.js';

export interface DemoPaper {
  readonly kind: DocumentKind;
  readonly make: DemoPaperKind;
  /** Its title; with the number before and the extension behind, the name of its file. */
  readonly name: string;
}
export interface DemoItem {
  readonly title: string;
  readonly unit: DemoUnitName;
  readonly minutes: number;
  readonly hasVote: boolean;
  readonly papers: readonly DemoPaper[];
  /** What the chair reads out. */
  readonly script: string;
}

const submission = (about: string): DemoPaper => ({
  kind: 'submission',
  make: 'submission',
  name: `Tờ trình về ${about}`,
});
const decision = (name: string): DemoPaper => ({
  kind: 'draft',
  make: 'draft-decision',
  name: `Dự thảo quyết định ${name}`,
});
const resolution = (name: string): DemoPaper => ({
  kind: 'draft',
  make: 'draft-resolution',
  name: `Dự thảo nghị quyết ${name}`,
});
const report = (name: string): DemoPaper => ({ kind: 'report', make: 'report', name: `Báo cáo ${name}` });
const scheme = (name: string): DemoPaper => ({ kind: 'report', make: 'scheme', name: `Đề án ${name}` });
const annex = (name: string): DemoPaper => ({ kind: 'annex', make: 'annex', name: `Phụ lục ${name}` });
const scan = (name: string): DemoPaper => ({
  kind: 'appraisal',
  make: 'scan',
  name: `Ý kiến thẩm định ${name} (bản quét)`,
});
const longReport = (name: string): DemoPaper => ({ kind: 'annex', make: 'long-report', name: `Thuyết minh ${name}` });

const opening = (title: string, unit: string): string =>
  `Thưa các đồng chí, tiếp theo là nội dung “${title}”. Mời đại diện ${unit} trình bày tóm tắt trong 5 phút; tài liệu đã gửi trước, đề nghị không đọc lại.`;

const item = (
  title: string,
  unit: DemoUnitName,
  plan: { minutes: number; vote?: 'vote'; papers: readonly DemoPaper[] },
): DemoItem => ({
  title,
  unit,
  minutes: plan.minutes,
  hasVote: plan.vote === 'vote',
  papers: plan.papers,
  script: opening(title, unit),
});

/** The session that stands ready to be opened. */
export const sessionItems: readonly DemoItem[] = [
  item('Kết quả phát triển kinh tế - xã hội tháng này và nhiệm vụ trọng tâm tháng tới', 'Sở Tài chính', {
    minutes: 30,
    papers: [report('tình hình kinh tế - xã hội tháng này'), annex('các chỉ tiêu kinh tế - xã hội')],
  }),
  item('Kế hoạch sử dụng đất năm 2027', 'Sở Nông nghiệp và Môi trường', {
    minutes: 35,
    vote: 'vote',
    papers: [
      submission('Kế hoạch sử dụng đất năm 2027'),
      longReport('Kế hoạch sử dụng đất năm 2027'),
      resolution('thông qua Kế hoạch sử dụng đất năm 2027'),
    ],
  }),
  item('Quy hoạch cụm công nghiệp Bến Đình, giai đoạn 2027–2030', 'Sở Xây dựng', {
    minutes: 30,
    vote: 'vote',
    papers: [
      submission('Quy hoạch cụm công nghiệp Bến Đình'),
      scheme('phát triển cụm công nghiệp Bến Đình'),
      decision('phê duyệt Quy hoạch cụm công nghiệp Bến Đình'),
      scan('Quy hoạch cụm công nghiệp Bến Đình'),
    ],
  }),
  item('Hỗ trợ nhà ở cho công nhân khu công nghiệp', 'Sở Xây dựng', {
    minutes: 25,
    papers: [submission('hỗ trợ nhà ở cho công nhân khu công nghiệp'), annex('mức hỗ trợ nhà ở cho công nhân')],
  }),
  item('Quy định mức thu dịch vụ sử dụng đò, phà trên địa bàn tỉnh', 'Sở Tài chính', {
    minutes: 25,
    vote: 'vote',
    papers: [submission('mức thu dịch vụ sử dụng đò, phà'), decision('quy định mức thu dịch vụ sử dụng đò, phà')],
  }),
  item('Phương án phòng, chống cháy rừng mùa khô 2027', 'Sở Nông nghiệp và Môi trường', {
    minutes: 20,
    papers: [report('phương án phòng, chống cháy rừng mùa khô 2027')],
  }),
  item('Bảo đảm an toàn hồ đập trước mùa mưa lũ', 'Sở Nông nghiệp và Môi trường', {
    minutes: 30,
    papers: [submission('bảo đảm an toàn hồ đập trước mùa mưa lũ')],
  }),
  item('Tổng hợp, kết luận phiên họp', 'Văn phòng UBND tỉnh', { minutes: 15, papers: [] }),
];

export const briefingItems: readonly DemoItem[] = [
  item('Công việc trọng tâm trong tuần', 'Văn phòng UBND tỉnh', {
    minutes: 30,
    papers: [annex('công việc trọng tâm trong tuần')],
  }),
  item('Tiến độ giải ngân vốn đầu tư công', 'Sở Tài chính', {
    minutes: 20,
    papers: [submission('đẩy nhanh giải ngân vốn đầu tư công')],
  }),
];

export const thematicItems: readonly DemoItem[] = [
  item('Đề án chuyển đổi số trong cơ quan nhà nước, giai đoạn 2027–2030', 'Sở Khoa học và Công nghệ', {
    minutes: 60,
    vote: 'vote',
    papers: [submission('Đề án chuyển đổi số trong cơ quan nhà nước'), scheme('chuyển đổi số trong cơ quan nhà nước')],
  }),
  item('Phân cấp quản lý tài sản công', 'Sở Tài chính', {
    minutes: 40,
    papers: [submission('phân cấp quản lý tài sản công')],
  }),
];

export const pastItems: readonly (readonly DemoItem[])[] = [
  [
    item('Dự toán ngân sách quý IV', 'Sở Tài chính', {
      minutes: 30,
      vote: 'vote',
      papers: [submission('dự toán ngân sách quý IV'), resolution('về dự toán ngân sách quý IV')],
    }),
    item('Sắp xếp các điểm trường vùng cao', 'Sở Giáo dục và Đào tạo', {
      minutes: 30,
      vote: 'vote',
      papers: [submission('sắp xếp các điểm trường vùng cao')],
    }),
  ],
  [
    item('Danh mục dữ liệu mở của tỉnh', 'Sở Khoa học và Công nghệ', {
      minutes: 25,
      vote: 'vote',
      papers: [submission('danh mục dữ liệu mở của tỉnh'), decision('ban hành danh mục dữ liệu mở của tỉnh')],
    }),
    item('Phòng, chống dịch bệnh mùa đông', 'Sở Y tế', {
      minutes: 20,
      papers: [report('công tác phòng, chống dịch bệnh mùa đông')],
    }),
  ],
];
