import { type LinkProps } from '@tanstack/react-router';
import { IconCalendarEvent, IconUsers } from '@tabler/icons-react';
import { type IconShape } from '../../ui/icon/icon.js';
import { type appWordsVi } from '../i18n/words.vi.js';
import { type Viewer } from '../viewer.js';

/** A part of the product in the rail and the bottom tabs. */
export interface Part {
  readonly to: NonNullable<LinkProps['to']>;
  readonly word: keyof typeof appWordsVi.nav;
  readonly icon: IconShape;
  readonly audience: 'everyone' | 'administrators';
}

/** In the order of the tabs. A part is added together with its feature: a tab that leads nowhere is worse than none. */
export const parts: readonly Part[] = [
  { to: '/', word: 'meetings', icon: IconCalendarEvent, audience: 'everyone' },
  { to: '/organisation', word: 'organisation', icon: IconUsers, audience: 'administrators' },
];

/** The parts this person may enter. */
export function partsFor(all: readonly Part[], viewer: Viewer | null): readonly Part[] {
  return all.filter(({ audience }) => audience === 'everyone' || viewer?.administers === true);
}
