import { IconLogin2 } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { TextField } from '../../ui/field/text-field.js';
import { Form } from '../../ui/form/form-layout.js';
import styles from './check-in.module.css';

export interface CheckInCodeFormProps {
  /** The code that came with the address of a scanned QR; null = none. */
  readonly code: string | null;
  readonly kind: 'filled' | 'tonal' | 'outlined';
  /** alone: the only way to check in. beside: another button stands above. */
  readonly place: 'alone' | 'beside';
  readonly busy: string | undefined;
  readonly onSend: (code: string) => void;
}

/** Checking in with the code on the wall. The button can always be pressed: without a code it says where one is found. */
export function CheckInCodeForm({ code, kind, place, busy, onSend }: CheckInCodeFormProps) {
  const { t } = useTranslation('attendance');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(code ?? '');
  const [isMissing, setMissing] = useState(false);
  const send = (): void => {
    if (typed.trim() !== '') return onSend(typed.trim());
    setMissing(true);
    field.current?.focus();
  };
  return (
    <Form label={t('by.qr')} onSubmit={send}>
      {place === 'beside' && <p className={styles.or}>{t('orHall')}</p>}
      <TextField
        ref={field}
        label={t('hallCode')}
        hint={t('hallCodeHint')}
        error={isMissing ? t('needCode') : undefined}
        value={typed}
        onChange={(event) => {
          setMissing(false);
          setTyped(event.currentTarget.value);
        }}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button type="submit" kind={kind} icon={IconLogin2} busy={busy}>
        {t('by.qr')}
      </Button>
    </Form>
  );
}
