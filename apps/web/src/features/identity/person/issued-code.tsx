import { type IssuedCode } from '@app/contracts';
import { IconCopy, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { useFormat } from '../../../ui/format/use-format.js';
import { useNow } from '../../../ui/format/use-now.js';
import { Actions } from '../../../ui/form/form-layout.js';
import { Stack } from '../../../ui/page/page.js';
import { StatusBox } from '../../../ui/state/status-box.js';
import { Whole } from '../../../ui/text/whole.js';
import { Facts } from '../parts/facts.js';
import styles from './issued-code.module.css';

/** The code, this once. */
export function IssuedCodeView({ issued }: { readonly issued: IssuedCode }) {
  const { t } = useTranslation('identity');
  const { instant } = useFormat();
  const now = useNow(60_000);
  if (issued.code === null)
    return (
      <StatusBox tone="amber" icon={IconEyeOff} title={t('account.codeHidden')} announced="alert">
        {t('account.codeHiddenText')}
      </StatusBox>
    );
  return (
    <Stack>
      <p>{t('account.codeOnce')}</p>
      <p className={styles.code} role="status">
        <span className={styles.letters}>{issued.code}</span>
      </p>
      <Actions>
        <CopyButton text={issued.code} />
      </Actions>
      <Facts facts={[{ name: t('username'), value: issued.person.username }]} />
      <p>
        <Whole>{t('account.codeUntil', { until: instant(issued.expiresAt, now) })}</Whole>
      </p>
      <p>{t('account.codeSteps')}</p>
    </Stack>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation('identity');
  const [copied, setCopied] = useState<'not-yet' | 'copied'>('not-yet');
  return (
    <Button icon={IconCopy} onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied('copied'))}>
      {copied === 'copied' ? t('account.copied') : t('account.copy')}
    </Button>
  );
}
