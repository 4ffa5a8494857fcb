import { type ConclusionView, type Id, MINUTES_LIMITS } from '@app/contracts';
import { IconFileText } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { type Saved } from './draft.js';
import { TypedField } from './typed-field.js';
import { type DraftKind, useDraft } from './use-draft.js';

const asSaved = (view: Pick<ConclusionView, 'rev' | 'text'>): Saved<string> => ({ rev: view.rev, value: view.text });

const conclusionKind = (meetingId: Id, itemId: Id | null): DraftKind<string> => ({
  name: `conclusion/${meetingId}/${itemId ?? ''}`,
  send: async (key, rev, text) =>
    asSaved(await client.minutes.writeConclusion(meetingId, { itemId, rev, text }, { key })),
  read: (current) => (current === null ? { rev: 0, value: '' } : asSaved(current as ConclusionView)),
});

/** The conclusion on an item, or (null) on the meeting as a whole. The prepared draft is a beginning, taken by a touch. */
export function ConclusionField({ itemId, rows }: { readonly itemId: Id | null; readonly rows: number }) {
  const { t } = useTranslation('minutes');
  const { meeting, minutes } = useMeeting();
  const stored = minutes.conclusions.find((one) => one.itemId === itemId);
  const [rev, text] = [stored?.rev ?? 0, stored?.text ?? ''];
  const saved = useMemo(() => ({ rev, value: text }), [rev, text]);
  const drafting = useDraft(conclusionKind(meeting.head.id, itemId), saved);
  const prepared = meeting.scripts.find((script) => script.itemId === itemId)?.draftConclusion ?? '';
  return (
    <TypedField
      label={t(label(itemId, meeting.head.kind))}
      rows={rows}
      maxLength={MINUTES_LIMITS.conclusionMax}
      drafting={drafting}
      beside={
        drafting.value === '' &&
        prepared !== '' && (
          <Button kind="text" size="small" icon={IconFileText} onClick={() => drafting.edit(prepared)}>
            {t('useDraft')}
          </Button>
        )
      }
    />
  );
}

function label(itemId: Id | null, kind: 'session' | 'working') {
  if (itemId !== null) return 'conclusion' as const;
  return kind === 'session' ? ('conclusionOfSession' as const) : ('conclusionOfMeeting' as const);
}
