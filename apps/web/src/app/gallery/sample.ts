import { type Segment } from '../../ui/session-line/session-summary.js';

/** An invented session of an invented body. */
export const meeting = 'Phiên họp thường kỳ tháng 12/2026';
export const chair = 'Lê Quang Huy';

export interface SampleItem {
  readonly title: string;
  readonly minutes: number;
  readonly vote: boolean;
  readonly used: number;
  readonly ends: string;
}

export const items: readonly SampleItem[] = [
  {
    title: 'Kết quả thu ngân sách 11 tháng, nhiệm vụ tháng 12/2026',
    minutes: 30,
    vote: false,
    used: 33,
    ends: '08:33',
  },
  { title: 'Kế hoạch sử dụng đất năm 2027', minutes: 35, vote: true, used: 38, ends: '09:11' },
  {
    title: 'Quy hoạch cụm công nghiệp Bến Đình, giai đoạn 2027–2030',
    minutes: 30,
    vote: true,
    used: 17,
    ends: '09:41',
  },
  { title: 'Hỗ trợ nhà ở cho công nhân khu công nghiệp', minutes: 25, vote: false, used: 0, ends: '10:06' },
  { title: 'Quy định mức thu dịch vụ sử dụng đò, phà', minutes: 25, vote: true, used: 0, ends: '10:31' },
  { title: 'Phương án phòng, chống cháy rừng mùa khô 2027', minutes: 20, vote: false, used: 0, ends: '10:51' },
  { title: 'Bảo đảm an toàn hồ đập trước mùa mưa lũ', minutes: 30, vote: false, used: 0, ends: '11:21' },
  { title: 'Tổng hợp, kết luận phiên họp', minutes: 15, vote: false, used: 0, ends: '11:36' },
];

const currentIndex = 2;

export const segments: readonly Segment[] = items.map(({ minutes, vote, used }, index) => ({
  id: String(index),
  minutes,
  hasVote: vote,
  state: index < currentIndex ? 'done' : index === currentIndex ? 'now' : 'next',
  used: index === currentIndex ? used / minutes : 0,
}));

export const planned: readonly Segment[] = segments.map((segment) => ({ ...segment, state: 'next', used: 0 }));

const shares = [1, 1, 0.55, 1, 1, 0, 0, 1];
export const read: readonly Segment[] = planned.map((segment, index) => ({ ...segment, used: shares[index] ?? 0 }));

export interface SamplePerson {
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly place: 'room' | 'online' | 'dropped';
}

export const people: readonly SamplePerson[] = [
  { name: 'Trần Thị Bích Ngọc', position: 'Giám đốc', unit: 'Sở Tài chính', place: 'room' },
  { name: 'Phạm Văn Khải', position: 'Chủ tịch', unit: 'UBND đặc khu Hòn Trà', place: 'dropped' },
  { name: 'Hoàng Đức Anh', position: 'Giám đốc', unit: 'Sở Nông nghiệp và Môi trường', place: 'room' },
  { name: 'Vũ Ngọc Lan', position: 'Phó Giám đốc', unit: 'Sở Văn hóa, Thể thao và Du lịch', place: 'online' },
  { name: 'Đặng Minh Tuệ', position: 'Chánh Thanh tra', unit: 'Thanh tra tỉnh', place: 'room' },
];

/** Nothing happens in the gallery when a button is pressed. */
export function nothing(): void {}
