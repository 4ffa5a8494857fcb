import {
  type AnnouncedResult,
  type BallotOutcome,
  type BallotView,
  type NamedVote,
  resultGroups,
} from '@app/contracts';
import { IconCheck, IconGavel, IconRepeat, IconScale, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.js';
import { formatTimeRange } from '../../ui/format/dates.js';
import { Icon, type IconShape } from '../../ui/icon/icon.js';
import { List } from '../../ui/list/list.js';
import { Row } from '../../ui/list/row.js';
import { MemberGrid, MemberLegend } from '../../ui/members/member-grid.js';
import { Whole } from '../../ui/text/whole.js';
import { useSentences } from './ballot-words.js';
import { lineAfter, resultCounts } from './result-counts.js';
import styles from './voting.module.css';

export const outcomeIcon: Readonly<Record<BallotOutcome, IconShape>> = {
  passed: IconCheck,
  'not-passed': IconX,
  'tied-awaiting-chair': IconGavel,
  revote: IconRepeat,
};

export interface ResultViewProps {
  readonly result: Pick<AnnouncedResult, 'outcome' | 'explanation' | 'tally' | 'names'>;
  readonly ballot: BallotView;
}

/** A result: the verdict in words, one square per member, the groups, the rule as a sentence, and names where the chair gave them. */
export function ResultView({ result, ballot }: ResultViewProps) {
  const { t } = useTranslation('voting');
  const sentences = useSentences();
  const { tally, outcome, explanation, names } = result;
  const line = tally && lineAfter(tally);
  return (
    <div className={styles.result} role="status">
      <div className={styles.verdict}>
        <span className={classNames(styles.seal, outcome === 'passed' && styles.passed)}>
          <Icon of={outcomeIcon[outcome]} size={30} weight="strong" />
        </span>
        <p className={styles.outcome}>{t(`outcome.${outcome}`)}</p>
      </div>
      {tally?.groups && (
        <>
          <MemberGrid counts={resultCounts(tally.groups)} {...(line === null ? {} : { lineAfter: line ?? 0 })} />
          <MemberLegend counts={resultCounts(tally.groups)} />
        </>
      )}
      <div className={styles.rule}>
        <Icon of={IconScale} size={26} />
        <div>
          {sentences(explanation).map((sentence) => (
            <p key={sentence}>
              <Whole>{sentence}</Whole>
            </p>
          ))}
        </div>
      </div>
      <p className={styles.small}>
        {[
          t(`method.${ballot.method}`),
          ballot.openedAt !== null && ballot.closedAt !== null
            ? formatTimeRange(ballot.openedAt, ballot.closedAt)
            : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {names.length > 0 && <Names names={names} />}
    </div>
  );
}

function Names({ names }: { readonly names: readonly NamedVote[] }) {
  const { t } = useTranslation('voting');
  return (
    <>
      {resultGroups
        .map((group) => ({ group, of: names.filter((name) => name.group === group) }))
        .filter(({ of }) => of.length > 0)
        .map(({ group, of }) => (
          <section key={group} className={styles.names}>
            <h3 className={styles.group}>{t('groupOf', { group: t(`group.${group}`), count: of.length })}</h3>
            <List label={t(`group.${group}`)}>
              {of.map(({ memberId, name, position, opinion, way, substituteName }) => (
                <Row
                  key={memberId}
                  title={name}
                  detail={[
                    position,
                    substituteName === null ? null : t('bySubstitute', { name: substituteName }),
                    way === 'roll-call' ? t('way.roll-call') : null,
                    opinion,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                />
              ))}
            </List>
          </section>
        ))}
    </>
  );
}
