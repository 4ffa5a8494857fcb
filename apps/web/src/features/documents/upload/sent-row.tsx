import { type DocumentsPart, type UploadTicket } from '@app/contracts';
import { IconFileCheck, IconFileX, IconProgress } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../live/meeting-provider.js';
import { StateChip } from '../../../ui/chip/state-chip.js';
import { Row, RowIcon } from '../../../ui/list/row.js';
import { useIntakeWords } from '../use-intake-words.js';

export interface SentRowProps {
  readonly title: string;
  readonly ticket: Pick<UploadTicket, 'documentId' | 'versionId'>;
}

/** A file whose bytes are all there: checked, prepared, then ready or refused, as the meeting hears of it. */
export function SentRow({ title, ticket }: SentRowProps) {
  const { t } = useTranslation('documents');
  const wordsOf = useIntakeWords();
  const { documents } = useMeeting();
  const { intake, ready, recalled } = standing(documents, ticket);
  if (ready)
    return (
      <Row
        lead={<RowIcon of={IconFileCheck} tone="accent" />}
        title={ready.title}
        detail={t('pages', { count: ready.version.pages })}
        trail={<Told state="ready" />}
      />
    );
  if (recalled)
    return <Row lead={<RowIcon of={IconFileX} />} title={recalled.title} trail={<Told state="recalled" />} />;
  // Nothing of it on its way and nothing ready: not heard of yet, or taken off the list. Sent is true of both.
  if (intake === undefined)
    return <Row lead={<RowIcon of={IconFileCheck} tone="accent" />} title={title} detail={t('upload.sent')} />;
  const { state, reason } = wordsOf(intake);
  if (intake.state === 'refused')
    return (
      <Row
        lead={<RowIcon of={IconFileX} tone="red" />}
        title={intake.title}
        detail={reason}
        trail={<Told state="rejected" words={state} />}
      />
    );
  const words = intake.state === 'preparing' ? state : t('upload.checking');
  return <Row lead={<RowIcon of={IconProgress} />} title={intake.title} detail={words} />;
}

function standing({ documents, intake, recalled }: DocumentsPart, { documentId, versionId }: SentRowProps['ticket']) {
  return {
    ready: documents.find(({ version }) => version.id === versionId),
    intake: intake.find((row) => row.versionId === versionId),
    recalled: recalled.find((row) => row.documentId === documentId),
  };
}

/** How it ended, heard by screen readers too. */
function Told({ state, words }: { readonly state: 'ready' | 'recalled' | 'rejected'; readonly words?: string }) {
  return (
    <span role="status">
      <StateChip state={state}>{words}</StateChip>
    </span>
  );
}
