import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { currentItem, sessionItems, sessionSegments } from '../../live/session-items.js';
import { LiveBar } from '../../ui/bars/live-bar.js';
import { useFormat } from '../../ui/format/use-format.js';

export interface SessionBarProps {
  readonly lead?: ReactNode;
  /** meeting: the meeting's own title with its chair, for consoles. item: what is being discussed, for readers. */
  readonly shows: 'item' | 'meeting';
  /** `LiveFact`s and controls at the right. */
  readonly children?: ReactNode;
}

/** Tops every screen of a session. */
export function SessionBar({ lead, shows, children }: SessionBarProps) {
  const { t } = useTranslation('session');
  const { head, items } = useMeeting().meeting;
  const now = useServerNow();
  const item = currentItem(items);
  const title = shows === 'item' && item !== null ? item.title : head.title;
  return (
    <LiveBar
      lead={lead}
      {...(head.state === 'in-session' ? { live: t('live') } : {})}
      context={<Context shows={shows} />}
      title={title}
      segments={sessionSegments(items, now)}
    >
      {children}
    </LiveBar>
  );
}

function Context({ shows }: Pick<SessionBarProps, 'shows'>) {
  const { t } = useTranslation('session');
  const { addressed, outOf, duration } = useFormat();
  const { head, items } = useMeeting().meeting;
  const now = useServerNow();
  const item = currentItem(items);
  if (head.state === 'paused') return t('paused');
  if (head.state === 'issued') {
    const seconds = (Date.parse(head.startsAt) - now) / 1000;
    return seconds > 0 ? t('startsIn', { time: duration(seconds) }) : t('notOpened');
  }
  if (head.state !== 'in-session') return t('over');
  if (shows === 'meeting')
    return head.chairName === null ? head.bodyName : t('chairedBy', { name: addressed(head.chairName) });
  if (item === null) return t('between');
  // A guest sees his own items alone: no number, and no count of the others.
  if (item.number === null) return null;
  const all = sessionItems(items);
  const isFlat = all.every(({ parentId }) => parentId === null);
  return isFlat ? t('itemOf', { outOf: outOf(Number(item.number), all.length) }) : t('item', { number: item.number });
}
