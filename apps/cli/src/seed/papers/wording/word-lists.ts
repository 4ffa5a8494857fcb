/** Made up or general: no real commune, person or figure. */
export const COMMUNES = [
  'xã An Thịnh Hạ',
  'xã Bình Khê Đông',
  'xã Cẩm Vân Thượng',
  'xã Đông Hiền',
  'xã Hòa Lĩnh',
  'xã Khánh Sơn Trung',
  'xã Lộc Yên Tây',
  'xã Mỹ Tường',
  'xã Nghĩa Bằng',
  'xã Phúc Sen',
  'xã Quảng Diên',
  'xã Tam Hợp Bắc',
  'xã Thanh Kỳ Nam',
  'xã Trung Lĩnh',
  'xã Vĩnh Hảo Sơn',
  'xã Xuân Vệ',
  'phường Bắc Hiền',
  'phường Cầu Thượng',
  'phường Đông Phố',
  'phường Hải Tường',
  'phường Lam Kiều',
  'phường Nam Hiền',
  'phường Tân Giang Hạ',
  'phường Trung Phố',
] as const;

/** Fields of work, each with the agency in charge of it. */
export const WORKS = [
  {
    name: 'cải cách thủ tục hành chính và chuyển đổi số trong giải quyết công việc của cơ quan nhà nước',
    agency: 'Sở Nội vụ',
  },
  { name: 'giải phóng mặt bằng phục vụ các công trình trọng điểm', agency: 'Sở Nông nghiệp và Môi trường' },
  { name: 'giải ngân vốn đầu tư công', agency: 'Sở Tài chính' },
  { name: 'sắp xếp, xử lý trụ sở, tài sản công sau sắp xếp đơn vị hành chính', agency: 'Sở Tài chính' },
  { name: 'nâng cấp hệ thống hồ đập và phòng, chống thiên tai', agency: 'Sở Nông nghiệp và Môi trường' },
  { name: 'đào tạo nghề gắn với giải quyết việc làm cho lao động nông thôn', agency: 'Sở Nội vụ' },
  { name: 'xây dựng trường chuẩn quốc gia và bổ sung phòng học kiên cố', agency: 'Sở Giáo dục và Đào tạo' },
  { name: 'bảo đảm thuốc, vật tư y tế và nâng cao chất lượng khám bệnh, chữa bệnh tuyến cơ sở', agency: 'Sở Y tế' },
  { name: 'thu hút đầu tư vào các khu, cụm công nghiệp', agency: 'Sở Công Thương' },
  { name: 'chỉnh trang đô thị, quản lý trật tự xây dựng', agency: 'Sở Xây dựng' },
  { name: 'thu gom, xử lý chất thải rắn sinh hoạt tại nông thôn', agency: 'Sở Nông nghiệp và Môi trường' },
  { name: 'phát triển nhà ở xã hội cho công nhân và người thu nhập thấp', agency: 'Sở Xây dựng' },
  { name: 'xây dựng cơ sở dữ liệu đất đai và hồ sơ địa chính số', agency: 'Sở Nông nghiệp và Môi trường' },
  { name: 'phát triển vùng nguyên liệu gắn với chế biến sâu nông sản', agency: 'Sở Nông nghiệp và Môi trường' },
  {
    name: 'bảo tồn, phát huy giá trị di sản và phát triển du lịch cộng đồng',
    agency: 'Sở Văn hóa, Thể thao và Du lịch',
  },
  { name: 'thực hiện các chính sách an sinh xã hội và giảm nghèo bền vững', agency: 'Sở Y tế' },
  { name: 'quản lý, khai thác khoáng sản làm vật liệu xây dựng thông thường', agency: 'Sở Xây dựng' },
  { name: 'xây dựng hạ tầng số và nền tảng dùng chung cấp tỉnh', agency: 'Sở Khoa học và Công nghệ' },
  { name: 'phổ biến, giáo dục pháp luật và trợ giúp pháp lý tại cơ sở', agency: 'Sở Tư pháp' },
  { name: 'bảo đảm an toàn thực phẩm tại chợ và khu công nghiệp', agency: 'Sở Công Thương' },
] as const;

export const PERIODS = [
  '6 tháng đầu năm',
  '9 tháng đầu năm',
  'quý III',
  'giai đoạn vừa qua',
  'ba năm gần đây',
  'năm kế hoạch',
] as const;

export const INDICATORS = [
  ['Tốc độ tăng tổng sản phẩm trên địa bàn', '%'],
  ['Tổng thu ngân sách nhà nước trên địa bàn', 'tỷ đồng'],
  ['Tỷ lệ giải ngân vốn đầu tư công', '%'],
  ['Kim ngạch xuất khẩu', 'triệu USD'],
  ['Số doanh nghiệp thành lập mới', 'doanh nghiệp'],
  ['Diện tích gieo trồng cây hằng năm', 'nghìn ha'],
  ['Tỷ lệ che phủ rừng', '%'],
  ['Tỷ lệ hộ nghèo theo chuẩn hiện hành', '%'],
  ['Số lao động được tạo việc làm', 'nghìn người'],
  ['Tỷ lệ trường đạt chuẩn quốc gia', '%'],
  ['Số giường bệnh trên một vạn dân', 'giường'],
  ['Tỷ lệ dân số tham gia bảo hiểm y tế', '%'],
  ['Tỷ lệ hồ sơ giải quyết trực tuyến toàn trình', '%'],
  ['Tỷ lệ chất thải rắn sinh hoạt được thu gom', '%'],
  ['Số xã đạt chuẩn nông thôn mới nâng cao', 'xã'],
  ['Khách du lịch đến địa bàn', 'nghìn lượt'],
] as const;

export const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'] as const;
export const MIDDLE_NAMES = ['Văn', 'Thị', 'Đức', 'Minh', 'Quang', 'Thanh', 'Hữu', 'Ngọc', 'Xuân', 'Bảo'] as const;
export const GIVEN_NAMES = [
  'An',
  'Bình',
  'Chiến',
  'Dũng',
  'Giang',
  'Hà',
  'Khôi',
  'Lâm',
  'Nga',
  'Phúc',
  'Tường',
  'Yến',
] as const;
