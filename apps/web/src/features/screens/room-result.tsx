import { type BallotView, type GroupCounts, type ResultGroup } from '@app/contracts';
import { IconCheck, IconGavel, IconRepeat, IconScale, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.js';
import { formatTimeRange } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Icon } from '../../ui/icon/icon.js';
import { MemberGrid, MemberLegend } from '../../ui/members/member-grid.js';
import { type BallotMark, type MarkCount } from '../../ui/members/member-mark.js';
import { Whole } from '../../ui/text/whole.js';
import styles from './room.module.css';

const seals = { passed: IconCheck, 'not-passed': IconX, revote: IconRepeat, 'tied-awaiting-chair': IconGavel } as const;
const marks: readonly (readonly [ResultGroup, BallotMark])[] = [
  ['for', 'for'],
  ['against', 'against'],
  ['abstain', 'abstain'],
  ['other', 'other'],
  ['silent', 'no-ballot'],
  ['absent', 'absent'],
];

const counts = (groups: GroupCounts): readonly MarkCount[] =>
  marks
    .filter(([group]) => group !== 'other' || groups.other > 0)
    .map(([group, mark]) => ({ mark, count: groups[group] }));

const columnsFor = (members: number): number => (members <= 27 ? 9 : members <= 60 ? 12 : 16);

/** The announced result, no more of it than the chair chose: verdict in words, squares, figures, the rule as a sentence. */
export function RoomResult({ ballot }: { readonly ballot: BallotView }) {
  const { t } = useTranslation('screens');
  const { language, outOf } = useFormat();
  const result = ballot.announced;
  if (result === null) return null;
  const { outcome, tally, explanation } = result;
  const groups = tally?.groups ?? null;
  // Nothing was counted where all agreed: what was found then, not how many would have been needed.
  const found = ballot.method === 'agreed' ? explanation.find(({ code }) => code === 'verdict') : undefined;
  const rule = found ?? explanation.find(({ code }) => code === 'rule');
  const line = tally && tally.base === 'all-members' ? tally.needed - 1 : null;
  return (
    <div className={groups === null ? styles.middle : styles.result}>
      <div className={styles.resultMain}>
        <div className={styles.verdict}>
          <span className={classNames(styles.seal, outcome === 'passed' && styles.passed)}>
            <Icon of={seals[outcome]} size={76} weight="strong" />
          </span>
          <div>
            <p className={styles.huge}>{t(`outcome.${outcome}`)}</p>
            {groups && tally && <p>{t('inFavour', { outOf: outOf(groups.for, tally.members) })}</p>}
          </div>
        </div>
        {groups && tally && (
          <div className={styles.grid}>
            <MemberGrid
              counts={counts(groups)}
              shape="room"
              columns={columnsFor(tally.members)}
              {...(line === null ? {} : { lineAfter: line })}
            />
          </div>
        )}
        {rule && (
          <p className={styles.rule}>
            <Icon of={IconScale} size={40} />
            <span>
              <Whole>{rule[language]}</Whole>
            </span>
          </p>
        )}
      </div>
      {groups && (
        <div className={styles.panel}>
          <MemberLegend counts={counts(groups)} size="room" />
          <p className={styles.panelFoot}>
            {t(`method.${ballot.method}`)}
            {ballot.openedAt !== null && ballot.closedAt !== null && (
              <>
                <br />
                {formatTimeRange(ballot.openedAt, ballot.closedAt)}
              </>
            )}
          </p>
        </div>
      )}
    </div>
  );
}
