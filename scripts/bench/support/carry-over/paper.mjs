// A paper as an office writes it: sections that begin on a new page, paragraphs, words that keep their identity through edits.
// Phrases repeat as they do in real papers: the same offices, the same formulas, hundreds of similar orders and table rows.

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const freedom = 'Độc lập - Tự do - Hạnh phúc';
const list = (text) => text.split('|');
const offices = list(
  'Sở Tài chính|Sở Xây dựng|Sở Nông nghiệp và Môi trường|Sở Y tế|Sở Giáo dục và Đào tạo|Sở Khoa học và Công nghệ|Sở Nội vụ|Sở Tư pháp|Sở Công Thương|Thanh tra tỉnh|Công an tỉnh|Kho bạc Nhà nước khu vực|Ban Quản lý dự án|Văn phòng Ủy ban nhân dân tỉnh|Ủy ban nhân dân cấp xã|Ban Kinh tế - Ngân sách',
);
const works = list(
  'rà soát, hoàn thiện hồ sơ|thẩm định, trình phê duyệt|đẩy nhanh tiến độ giải ngân|kiểm tra, đôn đốc việc thực hiện|tổng hợp, báo cáo kết quả|xây dựng kế hoạch chi tiết|công khai kết quả giải quyết|bố trí đủ kinh phí|hướng dẫn, tháo gỡ khó khăn, vướng mắc|tiếp thu, giải trình ý kiến',
);
const matters = list(
  'dự án đường vành đai phía Nam|kế hoạch sử dụng đất hằng năm|chương trình xây dựng nông thôn mới|đề án sắp xếp đơn vị hành chính|danh mục dự án đầu tư công trung hạn|phương án phân bổ dự toán ngân sách|chính sách hỗ trợ hộ nghèo, hộ cận nghèo|công tác bồi thường, hỗ trợ, tái định cư|hệ thống cấp nước sạch nông thôn|bệnh viện đa khoa khu vực|trường trung học phổ thông liên xã|cải cách thủ tục hành chính|chuyển đổi số trong cơ quan nhà nước|phòng, chống thiên tai và tìm kiếm cứu nạn',
);
const places = list(
  'xã An Bình|xã Bình Minh|xã Cẩm Sơn|xã Đông Hải|xã Gia Lộc|xã Hòa Phú|xã Khánh Vân|xã Long Thành|xã Mỹ Đức|xã Nam Sơn|phường Phú Lợi|phường Quang Trung|phường Tân Thịnh|phường Thống Nhất|xã Vĩnh Hưng|xã Xuân Lâm|xã Yên Thủy',
);
const figures = list(
  'Tổng thu ngân sách nhà nước trên địa bàn|Tổng vốn đầu tư toàn xã hội|Giá trị sản xuất công nghiệp|Kim ngạch xuất khẩu|Tỷ lệ giải ngân vốn đầu tư công|Số doanh nghiệp thành lập mới|Tỷ lệ hộ nghèo|Diện tích gieo trồng|Số lượt khách du lịch|Tổng mức bán lẻ hàng hóa',
);

/** Makes sections; words get ever new numbers, so that what is inserted later is told apart. */
export function writer(rng) {
  let lastWord = 0;
  let lastParagraph = 0;
  const word = (text) => ({ id: (lastWord += 1), text });
  const words = (text) => text.split(' ').map(word);
  const paragraph = (style, text) => ({ id: (lastParagraph += 1), style, words: words(text) });

  const number = () => `${rng.between(1, 9)}.${String(rng.between(0, 999)).padStart(3, '0')}`;
  const share = () => `${rng.between(0, 99)},${rng.between(0, 9)}%`;
  const date = () => `${rng.between(1, 28)}/${rng.between(1, 12)}/2026`;
  const sentences = [
    () =>
      `${rng.pick(offices)} chủ trì, phối hợp với ${rng.pick(offices)} và các cơ quan, đơn vị có liên quan ${rng.pick(works)} đối với ${rng.pick(matters)}; báo cáo Ủy ban nhân dân tỉnh trước ngày ${date()}.`,
    () =>
      `${rng.pick(figures)} năm 2026 ước đạt ${number()} tỷ đồng, ${rng.pick(['tăng', 'giảm'])} ${share()} so với cùng kỳ, bằng ${share()} kế hoạch năm.`,
    () => `Giao ${rng.pick(offices)} ${rng.pick(works)}, ${rng.pick(works)} tại ${rng.pick(places)}.`,
    () =>
      `Tuy nhiên, việc ${rng.pick(works)} đối với ${rng.pick(matters)} tại ${rng.pick(places)} còn chậm, mới đạt ${share()}.`,
    () =>
      `Căn cứ Nghị quyết số ${rng.between(1, 99)}/2026/NQ-HĐND ngày ${date()} của Hội đồng nhân dân tỉnh về ${rng.pick(matters)};`,
    () => `Đề nghị Hội đồng nhân dân tỉnh xem xét, quyết định.`,
  ];
  const prose = () => Array.from({ length: rng.between(1, 4) }, () => rng.pick(sentences)()).join(' ');
  const row = (nth) => `${nth} ${rng.pick(places)} ${number()} ${number()} ${share()} ${rng.between(1, 300)}`;

  const body = (article) => {
    const kind = rng.next();
    if (kind < 0.3) return [paragraph('article', `Điều ${article}. ${prose()}`)];
    if (kind < 0.4) return Array.from({ length: rng.between(4, 14) }, (_, nth) => paragraph('row', row(nth + 1)));
    return [paragraph('body', prose())];
  };
  const section = (paragraphs) => {
    const inner = [];
    while (inner.length < paragraphs) inner.push(...body(inner.length + 1));
    return [
      paragraph('centre', motto),
      paragraph('centre', freedom),
      paragraph('centre', `TỜ TRÌNH Về ${rng.pick(matters)}`),
      paragraph('body', `Kính gửi: Hội đồng nhân dân tỉnh.`),
      ...inner,
      paragraph('body', 'Nơi nhận: - Như trên; - Thường trực Hội đồng nhân dân tỉnh; - Lưu: VT, TH.'),
      paragraph('centre', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH'),
    ];
  };
  return {
    word,
    paragraph,
    prose,
    section,
    copyOf: ({ style, words: old }) => paragraph(style, old.map(({ text }) => text).join(' ')),
  };
}

/** Articles are counted in their order, anew after one was deleted or inserted. */
export function renumbered(section) {
  let article = 0;
  return section.map((paragraph) => {
    if (paragraph.style !== 'article') return paragraph;
    article += 1;
    const words = paragraph.words.map((word, nth) => {
      const isNumber = nth === 1 && paragraph.words[0].text === 'Điều' && /^\d+\.$/.test(word.text);
      return isNumber ? { id: word.id, text: `${article}.` } : word;
    });
    return { ...paragraph, words };
  });
}

/** So many sections of one to six pages. */
export const writePaper = (pen, rng, sections) =>
  Array.from({ length: sections }, () => renumbered(pen.section(rng.between(8, 60))));
