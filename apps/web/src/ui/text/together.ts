// What must stay on one line: "tháng 11/2026", "14 trên 27", "2027–2030", "30 phút", "tỉnh Sông Hiền".
const figures =
  /((?:tháng|quý|năm|tuần|ngày|lúc|số) \d[\d/]*(?:–\d+)?|\d+ (?:trên|of) \d+|\d[\d./]*–\d[\d./]*|\d[\d.,]* (?:phút|giờ|giây|trang|phiếu|%))/giu;

/** A kind of unit with its name, which is written in capitals. */
const places = /((?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Đđ]ặc khu)(?: \p{Lu}\p{Ll}+)+)/u;

export interface TextPart {
  readonly text: string;
  readonly kind: 'free' | 'together';
}

/** Splits a text into parts that may break and parts that may not; joined they are the text again. */
export function textParts(text: string): readonly TextPart[] {
  return split(text, places)
    .flatMap((part) => (part.kind === 'free' ? split(part.text, figures) : [part]))
    .filter(({ text: part }) => part !== '');
}

const split = (text: string, pattern: RegExp): readonly TextPart[] =>
  text.split(pattern).map((part, index): TextPart => ({ text: part, kind: index % 2 === 1 ? 'together' : 'free' }));
