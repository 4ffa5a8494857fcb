// What must stay on one line: "tháng 11/2026", "hôm nay 08:44", "14 trên 27", "2027–2030", "30 phút".
const figures =
  /((?:hôm nay|hôm qua|ngày mai|today|yesterday|tomorrow) \d\d:\d\d|(?:tháng|quý|năm|tuần|ngày|lúc|số) \d[\d/]*(?:–\d+)?|\d+ (?:trên|of) \d+|\d[\d./]*–\d[\d./]*|\d[\d.,]* (?:phút|giờ|giây|trang|phiếu|%))/giu;

/** A kind of unit with its name, which is written in capitals. */
const places = /((?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Đđ]ặc khu)(?: \p{Lu}\p{Ll}+)+)/u;

/** Codes as `printedTypedCode` writes them: "7KQ2-M9XD". */
const codes = /(\b[0-9A-Z]{4}(?:-[0-9A-Z]{4})+\b)/u;

export interface TextPart {
  readonly text: string;
  readonly kind: 'free' | 'together';
}

/** Splits a text into parts that may break and parts that may not; joined they are the text again. */
export function textParts(text: string): readonly TextPart[] {
  return [places, codes, figures]
    .reduce<readonly TextPart[]>(
      (parts, pattern) => parts.flatMap((part) => (part.kind === 'free' ? split(part.text, pattern) : [part])),
      [{ text, kind: 'free' }],
    )
    .filter(({ text: part }) => part !== '');
}

const split = (text: string, pattern: RegExp): readonly TextPart[] =>
  text.split(pattern).map((part, index): TextPart => ({ text: part, kind: index % 2 === 1 ? 'together' : 'free' }));
