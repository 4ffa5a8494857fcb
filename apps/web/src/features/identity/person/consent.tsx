import { type ChairConsentInput, type ConsentWay, consentWays, type Problem } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioField } from '../../../ui/field/choice-field.js';
import { TextAreaField } from '../../../ui/field/text-area-field.js';
import { Card } from '../../../ui/card/card.js';
import { Stack } from '../../../ui/page/page.js';

export interface Consent {
  /** What is sent; null while nobody asked for it. */
  readonly input: ChairConsentInput | null;
  /** May it be sent as it is? */
  readonly isComplete: boolean;
  readonly chair: string | null;
  readonly way: ConsentWay;
  readonly note: string;
  readonly set: (part: { readonly way?: ConsentWay; readonly note?: string }) => void;
}

/** The chair's consent is asked for only after the server said that it is needed. */
export function useConsent(problem: Problem | null): Consent {
  const [chair, setChair] = useState<string | null>(null);
  const [way, setWay] = useState<ConsentWay>('telephone');
  const [note, setNote] = useState('');
  const asked = problem?.code === 'identity/voter-in-session' ? String(problem.facts?.['chair'] ?? '') : null;
  if (asked !== null && chair === null) setChair(asked);
  const isNeeded = chair !== null || asked !== null;
  return {
    input: isNeeded ? { way, note } : null,
    isComplete: !isNeeded || note.trim() !== '',
    chair: chair ?? asked,
    way,
    note,
    set: (part) => {
      if (part.way !== undefined) setWay(part.way);
      if (part.note !== undefined) setNote(part.note);
    },
  };
}

/** Whom to ask, how they answered, and a note; kept with the act and told to the chair. */
export function ConsentFields({ consent, error }: { readonly consent: Consent; readonly error: string | undefined }) {
  const { t } = useTranslation('identity');
  if (consent.chair === null) return null;
  return (
    <Card title={t('account.consent')} level={3} ground="sunken" corners="medium">
      <Stack>
        <p>
          {consent.chair === '' ? t('account.consentTextNoName') : t('account.consentText', { chair: consent.chair })}
        </p>
        <RadioField<ConsentWay>
          label={t('account.consentWay')}
          options={consentWays.map((value) => ({ value, label: t(`account.way.${value}`) }))}
          value={consent.way}
          onChange={(way) => consent.set({ way })}
        />
        <TextAreaField
          label={t('account.consentNote')}
          hint={t('account.consentNoteHint')}
          value={consent.note}
          onChange={(event) => consent.set({ note: event.currentTarget.value })}
          error={error}
          maxLength={500}
        />
      </Stack>
    </Card>
  );
}
