/**
 * A position as it is said: "Giám đốc" of "Sở Tài chính" → "Giám đốc Sở Tài chính". Words that end the one and begin the
 * other are said once: "Chánh Văn phòng" of "Văn phòng UBND tỉnh" → "Chánh Văn phòng UBND tỉnh".
 */
export function positionOf({ position, unit }: { readonly position: string; readonly unit: string }): string {
  if (unit === '' || position.includes(unit)) return position;
  const [title, place] = [position.split(' '), unit.split(' ')];
  const longest = Math.min(title.length, place.length);
  for (let shared = longest; shared > 0; shared -= 1) {
    if (title.slice(-shared).join(' ') === place.slice(0, shared).join(' '))
      return [...title, ...place.slice(shared)].join(' ');
  }
  return `${position} ${unit}`.trim();
}
