import { type PersonCard } from '@app/contracts';

/**
 * Position and unit as one line, nothing said twice: "Giám đốc" + "Sở Tài chính", "Giám đốc Sở Tài chính" alone,
 * "Chánh Văn phòng" + "Văn phòng UBND tỉnh" as "Chánh Văn phòng UBND tỉnh".
 */
export function positionLine({ position, unit }: Pick<PersonCard, 'position' | 'unit'>): string {
  if (unit === '' || position.includes(unit)) return position;
  const [held, place] = [position.split(' '), unit.split(' ')];
  for (let shared = Math.min(held.length, place.length); shared > 0; shared -= 1) {
    const isShared = place.slice(0, shared).every((word, index) => word === held[held.length - shared + index]);
    if (isShared) return [...held, ...place.slice(shared)].join(' ');
  }
  return `${position} ${unit}`.trim();
}
