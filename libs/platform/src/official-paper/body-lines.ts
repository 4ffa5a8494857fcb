const NO_BREAK = '\u00a0';
/** "Ủy ban nhân dân" · "tỉnh Sông Hiền": the place begins with the kind of unit and goes on in capitals to the end. */
const PLACE = /\s+((?:tỉnh|thành phố|xã|phường|đặc khu)\s+\p{Lu}.*)$/u;

/**
 * The name of a body as it stands in the head of an official paper (NĐ 30/2020, annex I): in capitals, the place on a line
 * of its own, and its name never torn apart.
 */
export function bodyLines(bodyName: string): readonly string[] {
  const found = PLACE.exec(bodyName);
  const lines = found ? [bodyName.slice(0, found.index), (found[1] ?? '').replace(/\s+/g, NO_BREAK)] : [bodyName];
  return lines.filter((line) => line !== '').map((line) => line.toLocaleUpperCase('vi'));
}
