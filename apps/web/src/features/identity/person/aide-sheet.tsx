import { type PersonCard, type PersonView } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { Stack } from '../../../ui/page/page.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { PersonPicker } from '../parts/person-picker.js';
import { useSend } from '../use-send.js';
import { ProofFields } from './proof-fields.js';

/** Names an aide of one leader; then a fresh proof when the last one is older than five minutes. */
export function AideSheet({ leader, onFold }: { readonly leader: PersonView; readonly onFold: () => void }) {
  const { t } = useTranslation('identity');
  const [aide, setAide] = useState<PersonCard | null>(null);
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const add = useSend((key: string, aideId: string) => client.identity.addAide(leader.id, { aideId }, { key }));
  const submit = async (): Promise<void> => {
    setTried('tried');
    if (aide !== null && (await add.run(aide.id)) !== null) onFold();
  };
  if (add.problem?.code === 'identity/step-up-required')
    return <ProofFields onFold={onFold} onProved={() => void submit()} />;
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('people.addAide')}
      eyebrow={leader.fullName}
      footer={
        <Button kind="filled" busy={add.busy} onClick={() => void submit()}>
          {t('people.addAide')}
        </Button>
      }
    >
      <Stack>
        <p>{t('people.aidesText')}</p>
        <Refusal text={add.text} onDismiss={add.clear} />
        <PersonPicker
          value={aide}
          onChange={setAide}
          without={[leader.id, ...leader.aides.map(({ id }) => id)]}
          error={tried === 'tried' && aide === null ? t('people.needPerson') : undefined}
        />
      </Stack>
    </Sheet>
  );
}
