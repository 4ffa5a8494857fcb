import { type Icon as TablerIcon } from '@tabler/icons-react';

export type IconShape = TablerIcon;

export interface IconProps {
  readonly of: IconShape;
  /** Size in px at 100 % text; grows with the text. */
  readonly size?: number;
  readonly weight?: 'regular' | 'strong' | 'light';
}

const strokes = { light: 1.5, regular: 1.8, strong: 2.4 } as const;

/** A Tabler outline icon. Always decoration: the words beside it, or the button's label, say what it means. */
export function Icon({ of: Shape, size = 24, weight = 'regular' }: IconProps) {
  return <Shape size={`${size / 16}rem`} stroke={strokes[weight]} aria-hidden="true" focusable="false" />;
}
