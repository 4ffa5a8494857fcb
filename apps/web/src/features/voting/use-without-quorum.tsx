import { VOTING_LIMITS } from '@app/contracts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';

/** A decision without a quorum needs a reason for the record; nothing to ask while the quorum is there. */
export function useWithoutQuorum(): {
  readonly reason: string | null;
  readonly locked: string | undefined;
  readonly field: ReactNode;
} {
  const { t } = useTranslation('voting');
  const { quorum } = useMeeting().attendance;
  const [typed, setTyped] = useState('');
  const isMissing = quorum !== null && quorum.isKnown && !quorum.isReached;
  if (!isMissing) return { reason: null, locked: undefined, field: null };
  const reason = typed.trim();
  return {
    reason: reason === '' ? null : reason,
    locked: reason === '' ? t('needReason') : undefined,
    field: (
      <TextAreaField
        label={t('withoutQuorum')}
        hint={t('withoutQuorumHint', { present: quorum.present, required: quorum.required ?? 0 })}
        rows={2}
        maxLength={VOTING_LIMITS.reasonMax}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    ),
  };
}
