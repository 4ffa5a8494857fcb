import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.js';
import { cssVars } from '../css-vars.js';
import { useFormat } from '../format/use-format.js';
import { summarise, type Segment } from './session-summary.js';
import styles from './session-line.module.css';

export interface SessionLineProps {
  readonly segments: readonly Segment[];
  /** progress: time used in a session. plan: before it. votes: a plan where items with a vote are lit. read: how much is read. */
  readonly shows: 'progress' | 'plan' | 'votes' | 'read';
  /** Height: bar 10, live 6 (edge to edge under a live bar), hero 14, read 16, room 10 edge to edge. */
  readonly size?: 'bar' | 'live' | 'hero' | 'read' | 'room';
  readonly ground?: 'surface' | 'stage';
}

/** The session line: one segment per item, width = planned minutes, fill = time used. Learnt once, read everywhere. */
export function SessionLine({ segments, shows, size = 'bar', ground = 'surface' }: SessionLineProps) {
  return (
    <div
      className={classNames(styles.line, styles[size], styles[ground])}
      role="img"
      aria-label={useSessionText(segments, shows)}
    >
      {segments.map((segment) => (
        <span
          key={segment.id}
          className={classNames(styles.segment, styles[look(segment, shows)])}
          style={cssVars({
            '--minutes': Math.max(1, segment.minutes),
            '--used': `${Math.round((segment.used ?? 0) * 100)}%`,
          })}
        />
      ))}
    </div>
  );
}

function look(
  segment: Segment,
  shows: SessionLineProps['shows'],
): 'done' | 'now' | 'next' | 'vote' | 'part' | 'skipped' {
  if (segment.state === 'skipped') return 'skipped';
  switch (shows) {
    case 'progress':
      return segment.state;
    case 'plan':
      return 'next';
    case 'votes':
      return segment.hasVote === true ? 'vote' : 'next';
    case 'read':
      return 'part';
  }
}

/** The same in words, for those who do not see the bar. */
function useSessionText(segments: readonly Segment[], shows: SessionLineProps['shows']): string {
  const { t } = useTranslation('ui');
  const { minutes } = useFormat();
  const sum = summarise(segments);
  const plan = t('session.plan', { items: sum.items, time: minutes(sum.minutes) });

  switch (shows) {
    case 'plan':
      return plan;
    case 'votes':
      return `${plan}, ${t('session.withVotes', { votes: sum.votes })}`;
    case 'read':
      return t('session.read', { done: sum.read, items: sum.items });
    case 'progress':
      return sum.place === null
        ? t('session.done', { done: sum.done, items: sum.items })
        : `${t('session.now', { place: sum.place, items: sum.items })}, ${t('session.used', { percent: sum.usedPercent })}`;
  }
}
