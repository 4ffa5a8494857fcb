import { type Honorific } from '@app/contracts';

/** Everybody and everything here is invented. */
export const PROVINCE = 'tỉnh Sông Hiền';
export const BODY_NAME = `Ủy ban nhân dân ${PROVINCE}`;

/** Units below the People's Committee: name and short name. */
export const demoUnits = [
  ['Văn phòng UBND tỉnh', 'VP'],
  ['Sở Tài chính', 'STC'],
  ['Sở Nông nghiệp và Môi trường', 'SNNMT'],
  ['Sở Xây dựng', 'SXD'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL'],
  ['Sở Giáo dục và Đào tạo', 'SGDĐT'],
  ['Sở Y tế', 'SYT'],
  ['Sở Công Thương', 'SCT'],
  ['Sở Khoa học và Công nghệ', 'SKHCN'],
  ['Sở Nội vụ', 'SNV'],
  ['Sở Tư pháp', 'STP'],
  ['Sở Dân tộc và Tôn giáo', 'SDTTG'],
  ['Sở Ngoại vụ', 'SNgV'],
  ['Thanh tra tỉnh', 'TTr'],
  ['Công an tỉnh', 'CAT'],
  ['Bộ Chỉ huy quân sự tỉnh', 'BCHQS'],
  ['Ban Quản lý khu kinh tế', 'BQLKKT'],
  ['UBND xã Lâm Thượng', 'xLT'],
  ['UBND phường Bến Đình', 'pBĐ'],
  ['UBND đặc khu Hòn Trà', 'đkHT'],
] as const;
export type DemoUnitName = (typeof demoUnits)[number][0] | typeof BODY_NAME;

export interface CastMember {
  readonly username: string;
  readonly fullName: string;
  readonly title: string;
  readonly unit: DemoUnitName;
  readonly honorific: Honorific;
  /** On the roll: the office in the body; null = not a member. */
  readonly office: string | null;
  /** Name of the remote site where this person sits; null = in the hall. */
  readonly site: 'Xã Lâm Thượng' | 'Đặc khu Hòn Trà' | null;
}

type Line = readonly [fullName: string, title: string, unit: DemoUnitName];

const leaders: readonly Line[] = [
  ['Lê Quang Huy', 'Phó Chủ tịch', BODY_NAME],
  ['Trần Thị Bích Ngọc', 'Phó Chủ tịch', BODY_NAME],
  ['Hoàng Văn Sơn', 'Phó Chủ tịch', BODY_NAME],
];
const heads: readonly Line[] = [
  ['Ngô Xuân Trường', 'Chánh Văn phòng', 'Văn phòng UBND tỉnh'],
  ['Vũ Thị Mai Hương', 'Giám đốc', 'Sở Tài chính'],
  ['Hoàng Đức Anh', 'Giám đốc', 'Sở Nông nghiệp và Môi trường'],
  ['Bùi Đức Thắng', 'Giám đốc', 'Sở Xây dựng'],
  ['Nguyễn Thị Thu Hà', 'Giám đốc', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Đặng Minh Tuệ', 'Giám đốc', 'Sở Giáo dục và Đào tạo'],
  ['Hoàng Anh Tuấn', 'Giám đốc', 'Sở Y tế'],
  ['Phan Thanh Bình', 'Giám đốc', 'Sở Công Thương'],
  ['Vũ Ngọc Lan', 'Giám đốc', 'Sở Khoa học và Công nghệ'],
  ['Tạ Quốc Khánh', 'Giám đốc', 'Sở Nội vụ'],
  ['Lương Thị Hồng Vân', 'Giám đốc', 'Sở Tư pháp'],
  ['Giàng A Páo', 'Giám đốc', 'Sở Dân tộc và Tôn giáo'],
  ['Mai Phương Thảo', 'Giám đốc', 'Sở Ngoại vụ'],
  ['Cao Bá Lộc', 'Chánh Thanh tra', 'Thanh tra tỉnh'],
  ['Đinh Trọng Nghĩa', 'Giám đốc', 'Công an tỉnh'],
  ['Trịnh Công Vinh', 'Chỉ huy trưởng', 'Bộ Chỉ huy quân sự tỉnh'],
  ['Dương Kim Liên', 'Trưởng ban', 'Ban Quản lý khu kinh tế'],
  ['Lâm Văn Phúc', 'Phó Giám đốc', 'Sở Tài chính'],
  ['Đoàn Thị Ánh Tuyết', 'Phó Giám đốc', 'Sở Nông nghiệp và Môi trường'],
  ['Hồ Sĩ Hiếu', 'Phó Giám đốc', 'Sở Xây dựng'],
  ['Phùng Gia Bảo', 'Phó Chánh Văn phòng', 'Văn phòng UBND tỉnh'],
];
const remote: readonly (readonly [...Line, site: NonNullable<CastMember['site']>])[] = [
  ['Phạm Văn Khải', 'Chủ tịch', 'UBND đặc khu Hòn Trà', 'Đặc khu Hòn Trà'],
  ['Lý Thị Mỷ', 'Chủ tịch', 'UBND xã Lâm Thượng', 'Xã Lâm Thượng'],
];

const member = ([fullName, title, unit]: Line, index: number, office: string): CastMember => ({
  username: `daibieu${index + 1}`,
  fullName,
  title,
  unit,
  honorific: 'dong-chi',
  office,
  site: null,
});

/** The chairman first, then in protocol order: 27 members. */
export const members: readonly CastMember[] = [
  { ...member(['Đỗ Minh Quân', 'Chủ tịch', BODY_NAME], 0, 'Chủ tịch'), username: 'chutri' },
  ...leaders.map((line, index) => member(line, index, 'Phó Chủ tịch')),
  ...heads.map((line, index) => member(line, leaders.length + index, 'Ủy viên')),
  ...remote.map(([fullName, title, unit, site], index) => ({
    ...member([fullName, title, unit], leaders.length + heads.length + index, 'Ủy viên'),
    site,
  })),
];

const other = (username: string, fullName: string, title: string, unit: DemoUnitName): CastMember => ({
  username,
  fullName,
  title,
  unit,
  honorific: 'dong-chi',
  office: null,
  site: null,
});

export const secretary = other('thuky', 'Phan Thị Thanh Nhàn', 'Trưởng phòng Tổng hợp', 'Văn phòng UBND tỉnh');
export const aide = other('giupviec1', 'Trương Nhật Minh', 'Chuyên viên giúp việc', 'Văn phòng UBND tỉnh');
export const administrator = { username: 'quantri', fullName: 'Quản trị hệ thống' } as const;
export const guest: CastMember = {
  ...other('khach1', 'Tôn Nữ Diệu Hiền', 'Chuyên gia quy hoạch', 'Sở Xây dựng'),
  honorific: 'ba',
};
/** Attend without a vote, at the remote sites. */
export const attendees: readonly CastMember[] = [
  { ...other('dutrinh1', 'Kiều Hải Đăng', 'Chủ tịch', 'UBND phường Bến Đình'), site: null },
  { ...other('diemcau1', 'Sùng A Vàng', 'Phó Chủ tịch', 'UBND xã Lâm Thượng'), site: 'Xã Lâm Thượng' },
  { ...other('diemcau2', 'Nguyễn Hải Yến', 'Phó Chủ tịch', 'UBND đặc khu Hòn Trà'), site: 'Đặc khu Hòn Trà' },
];

export const everybody: readonly CastMember[] = [...members, secretary, aide, guest, ...attendees];
