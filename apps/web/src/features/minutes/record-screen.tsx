import { type ReactNode } from 'react';
import { IconArrowLeft, IconFileText, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { Columns, Stack } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { useSheet } from '../../ui/sheet/use-sheet.js';
import { Empty } from '../../ui/state/empty.js';
import { AddSpeechSheet } from './add-speech-sheet.js';
import { ConcludeStep } from './conclude-step.js';
import { GapsCard } from './gaps-card.js';
import { RecordFiles } from './record-files.js';
import { RecordItemCard, WholeConclusionCard } from './record-item-card.js';
import { recordedItems, useMinutes } from './use-minutes.js';

/** "Biên bản": written by chair and secretaries until the meeting is concluded, read by those who attended afterwards. */
export function RecordScreen({ sign }: { readonly sign: ReactNode }) {
  const { t } = useTranslation('minutes');
  const { head } = useMeeting().meeting;
  const { leads } = useMinutes();
  usePageTitle(`${t('title')} · ${head.title}`);
  return (
    <>
      <PageHeader
        eyebrow={head.title}
        title={leads ? t('title') : t('readRecord')}
        chip={sign}
        actions={
          <ButtonLink to="/meetings/$meetingId" params={{ meetingId: head.id }} kind="tonal" icon={IconArrowLeft}>
            {t('toMeeting')}
          </ButtonLink>
        }
      />
      {leads ? <Leading /> : <Reading />}
    </>
  );
}

function Leading() {
  const { t } = useTranslation('minutes');
  const { sheet, of, open, fold } = useSheet();
  const { head, items } = useMeeting().meeting;
  const { canWrite } = useMinutes();
  return (
    <Stack gap="large">
      <ConcludeStep />
      {head.state === 'concluded' && <IconText icon={IconLock}>{t('concluded')}</IconText>}
      <Columns kind="panel">
        <Stack gap="large">
          {recordedItems(items).map((item) => (
            <RecordItemCard key={item.id} item={item} onAdd={canWrite ? () => open('speech', item.id) : null} />
          ))}
          <WholeConclusionCard />
        </Stack>
        <Stack gap="large">
          {canWrite && <GapsCard />}
          <RecordFiles />
        </Stack>
      </Columns>
      <AddSpeechSheet itemId={sheet === 'speech' ? of : null} onFold={fold} />
    </Stack>
  );
}

function Reading() {
  const { t } = useTranslation('minutes');
  const { meeting, minutes } = useMeeting();
  const told = new Set([...minutes.outcomes, ...minutes.conclusions].map(({ itemId }) => itemId));
  if (told.size === 0)
    return (
      <Card>
        <Empty icon={IconFileText} title={t('notYet')}>
          {t('notYetText')}
        </Empty>
      </Card>
    );
  return (
    <Stack gap="large">
      {meeting.items
        .filter(({ id }) => told.has(id))
        .map((item) => (
          <RecordItemCard key={item.id} item={item} onAdd={null} />
        ))}
      <WholeConclusionCard />
    </Stack>
  );
}
