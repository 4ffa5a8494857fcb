import { type Id, type IntakeView, type RecalledView } from '@app/contracts';
import { IconFileX, IconLock, IconProgress } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateChip } from '../../ui/chip/state-chip.js';
import { formatTime } from '../../ui/format/dates.js';
import { List } from '../../ui/list/list.js';
import { Row, RowIcon } from '../../ui/list/row.js';
import { ArrivingMenu } from './edit/arriving-menu.js';
import { PaperLine } from './paper-line.js';
import { useIntakeWords } from './use-intake-words.js';
import { useLying } from './use-lying.js';

/** Papers of one item (null = of the whole meeting); nothing where there are none. */
export function PapersOfItem({ itemId }: { readonly itemId: Id | null }) {
  const { t } = useTranslation('documents');
  const { papers, arriving, gone, count } = useLying(itemId);
  if (count === 0) return null;
  return (
    <List label={t('papers')}>
      {papers.map((paper) => (
        <PaperLine key={paper.id} paper={paper} />
      ))}
      {arriving.map((row) => (
        <Arriving key={row.documentId} row={row} />
      ))}
      {gone.map((row) => (
        <Gone key={row.documentId} row={row} />
      ))}
    </List>
  );
}

/** A file on its way, for those who prepare the meeting. */
function Arriving({ row }: { readonly row: IntakeView }) {
  const { state, reason } = useIntakeWords()(row);
  const isRefused = row.state === 'refused';
  return (
    <Row
      lead={<RowIcon of={isRefused ? IconFileX : IconProgress} tone={isRefused ? 'red' : 'plain'} />}
      title={row.title}
      weight="medium"
      detail={reason}
      trail={
        <>
          <StateChip state={isRefused ? 'rejected' : 'processing'}>{state}</StateChip>
          {isRefused && <ArrivingMenu row={row} />}
        </>
      }
    />
  );
}

function Gone({ row }: { readonly row: RecalledView }) {
  const { t } = useTranslation('documents');
  return (
    <Row
      lead={<RowIcon of={IconLock} />}
      title={row.title}
      weight="medium"
      detail={t('recalledBy', { time: formatTime(row.recalledAt), name: row.byName, reason: row.reason })}
      trail={<StateChip state="recalled" />}
    />
  );
}
