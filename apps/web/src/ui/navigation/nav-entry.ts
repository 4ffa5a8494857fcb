import { type LinkProps } from '@tanstack/react-router';
import { type IconShape } from '../icon/icon.js';

/** One way into a part of the product, in the rail and in the bottom tabs. */
export interface NavEntry {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: string;
  readonly icon: IconShape;
  /** Things waiting for this person; 0 shows nothing. */
  readonly count?: number;
  /** Said after the label when there are some: "2 phiếu đang chờ". */
  readonly countText?: string;
}
