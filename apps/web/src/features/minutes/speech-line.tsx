import { type Id, MINUTES_LIMITS, type SpeechView } from '@app/contracts';
import { IconEraser, IconEye, IconPencil } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { Line } from '../../ui/page/page.js';
import { type Saved } from './draft.js';
import styles from './minutes.module.css';
import { TypedField } from './typed-field.js';
import { type DraftKind, type Drafting, useDraft } from './use-draft.js';

interface SpeechText {
  readonly summary: string;
  readonly isLeftOut: boolean;
}
const asSaved = ({ rev, summary, isLeftOut }: SpeechView): Saved<SpeechText> => ({
  rev,
  value: { summary, isLeftOut },
});

const speechKind = (meetingId: Id, speechId: Id): DraftKind<SpeechText> => ({
  name: `speech/${meetingId}/${speechId}`,
  send: async (key, rev, text) =>
    asSaved(await client.minutes.writeSpeech(meetingId, speechId, { rev, ...text }, { key })),
  read: (current) =>
    current === null ? { rev: 0, value: { summary: '', isLeftOut: false } } : asSaved(current as SpeechView),
});

/** One speech with its summary. Open while there is none, and until it is folded: nothing closes under the fingers. */
export function SpeechLine({ speech }: { readonly speech: SpeechView }) {
  const { t } = useTranslation('minutes');
  const [isOpen, setOpen] = useState(speech.summary === '' && !speech.isLeftOut);
  const drafting = useSpeechDraft(speech);
  const { summary, isLeftOut } = drafting.value;
  if (isLeftOut) return <LeftOut speech={speech} drafting={drafting} />;
  if (!isOpen)
    return (
      <li className={styles.speech}>
        <Speaker speech={speech} />
        <p className={styles.text}>{summary === '' ? t('summaryNone') : summary}</p>
        <Line>
          <Button kind="text" size="small" icon={IconPencil} onClick={() => setOpen(true)}>
            {t(summary === '' ? 'writeSummary' : 'editSummary')}
          </Button>
        </Line>
      </li>
    );
  return (
    <li className={styles.speech}>
      <Writing speech={speech} drafting={drafting} onDone={() => setOpen(false)} />
    </li>
  );
}

function useSpeechDraft(speech: SpeechView): Drafting<SpeechText> {
  const { id } = useMeeting().meeting.head;
  const { rev, summary, isLeftOut } = speech;
  const saved = useMemo(() => ({ rev, value: { summary, isLeftOut } }), [rev, summary, isLeftOut]);
  return useDraft(speechKind(id, speech.id), saved);
}

interface WritingProps {
  readonly speech: SpeechView;
  readonly drafting: Drafting<SpeechText>;
  readonly onDone: () => void;
}

function Writing({ speech, drafting, onDone }: WritingProps) {
  const { t } = useTranslation('minutes');
  const { floor } = useMeeting().speaking;
  const { name } = speech.speaker;
  const isNow = floor.some(({ id }) => id === speech.id);
  const { value, theirs } = drafting;
  const words: Drafting<string> = {
    ...drafting,
    value: value.summary,
    theirs: theirs?.summary ?? null,
    edit: (summary) => drafting.edit({ ...value, summary }),
  };
  const leaveOut = (): void => {
    drafting.edit({ ...value, isLeftOut: true });
    drafting.flush();
  };
  return (
    <TypedField
      label={isNow ? t('summaryNow', { name }) : t('summaryOf', { name })}
      rows={3}
      maxLength={MINUTES_LIMITS.summaryMax}
      drafting={words}
      beside={
        <Line>
          <Button kind="text" size="small" icon={IconEraser} onClick={leaveOut}>
            {t('leaveOut')}
          </Button>
          {value.summary !== '' && (
            <Button kind="text" size="small" onClick={onDone}>
              {t('doneSummary')}
            </Button>
          )}
        </Line>
      }
    />
  );
}

/** Kept, so that it can come back. */
function LeftOut({ speech, drafting }: Omit<WritingProps, 'onDone'>) {
  const { t } = useTranslation('minutes');
  const takeIn = (): void => {
    drafting.edit({ ...drafting.value, isLeftOut: false });
    drafting.flush();
  };
  return (
    <li className={styles.speech}>
      <Speaker speech={speech} />
      <p className={styles.label}>{t('leftOut')}</p>
      <Line>
        <Button kind="text" size="small" icon={IconEye} onClick={takeIn}>
          {t('takeIn')}
        </Button>
      </Line>
    </li>
  );
}

export function Speaker({ speech: { speaker, kind } }: { readonly speech: SpeechView }) {
  const { t } = useTranslation('minutes');
  const { name, position } = speaker;
  return (
    <p>
      <span className={styles.name}>{name}</span>
      {position !== '' && `, ${position}`}
      {kind === 'clarification' && ` · ${t('kind.clarification')}`}
    </p>
  );
}
