import { IconCalendarEvent, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorButton } from '../../ui/button/button-link.js';
import { Button } from '../../ui/button/button.js';
import { TextField } from '../../ui/field/text-field.js';
import { Actions } from '../../ui/form/form-layout.js';
import { QrCode } from '../../ui/qr/qr-code.js';
import styles from './calendar.module.css';

/** What telephones know as "subscribe", instead of a file to download. */
const subscription = (url: string): string => url.replace(/^https?:/, 'webcal:');

/** The address, once: as a code for the telephone, as a link for this machine, as text to copy. */
export function NewCalendarAddress({ url }: { readonly url: string }) {
  const { t } = useTranslation('notifications');
  const [copied, setCopied] = useState<'no' | 'yes'>('no');
  const copy = (): void => {
    navigator.clipboard.writeText(url).then(
      () => setCopied('yes'),
      // Without the right to the clipboard the text stands there to be copied by hand.
      () => setCopied('no'),
    );
  };
  return (
    <div className={styles.made} role="status">
      <div className={styles.code}>
        <QrCode value={subscription(url)} label={t('calendarCode')} />
      </div>
      <div className={styles.words}>
        <h3 className={styles.title}>{t('newCalendar')}</h3>
        <p>{t('newCalendarText')}</p>
        <TextField
          label={t('calendarAddress')}
          value={url}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Actions>
          <AnchorButton kind="tonal" icon={IconCalendarEvent} href={subscription(url)}>
            {t('openCalendar')}
          </AnchorButton>
          <Button icon={IconCopy} onClick={copy}>
            {copied === 'yes' ? t('copied') : t('copyCalendar')}
          </Button>
        </Actions>
      </div>
    </div>
  );
}
