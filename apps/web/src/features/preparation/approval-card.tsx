import { mayTakeStep } from '@app/contracts';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Actions } from '../../ui/form/form-layout.js';
import { Stack } from '../../ui/page/page.js';
import { ReasonSheet, StepSheet } from './life-sheets.js';

/** For the chair, who does not prepare the meeting: a submitted one waits here for his word. */
export function ApprovalCard() {
  const { t } = useTranslation('preparation');
  const { facts } = useMeeting().meeting;
  const prepares = useMay('agenda.edit');
  const [opened, setOpened] = useState<'approve' | 'send-back' | null>(null);
  const fold = (): void => setOpened(null);
  if (prepares || !mayTakeStep(facts, 'approve')) return null;
  return (
    <Card title={t('approval')}>
      <Stack>
        <p>{t('approvalText')}</p>
        <Actions>
          <Button kind="tonal" icon={IconCheck} onClick={() => setOpened('approve')}>
            {t('step.approve')}
          </Button>
          <Button icon={IconArrowBackUp} onClick={() => setOpened('send-back')}>
            {t('other.send-back')}
          </Button>
        </Actions>
      </Stack>
      {opened === 'approve' && <StepSheet act="approve" onFold={fold} />}
      {opened === 'send-back' && <ReasonSheet act="send-back" onFold={fold} />}
    </Card>
  );
}
