// What must stay on one line: "tháng 11/2026", "14 trên 27", "2027–2030", "30 phút".
const together =
  /((?:tháng|quý|năm|tuần|ngày|lúc|số) \d[\d/]*(?:–\d+)?|\d+ (?:trên|of) \d+|\d[\d./]*–\d[\d./]*|\d[\d.,]* (?:phút|giờ|giây|trang|phiếu|%))/giu;

export interface TextPart {
  readonly text: string;
  readonly kind: 'free' | 'together';
}

/** Splits a text into parts that may break and parts that may not; joined they are the text again. */
export function textParts(text: string): readonly TextPart[] {
  return text
    .split(together)
    .map((part, index): TextPart => ({ text: part, kind: index % 2 === 1 ? 'together' : 'free' }))
    .filter(({ text: part }) => part !== '');
}
