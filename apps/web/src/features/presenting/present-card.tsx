import { IconScreenShare, IconScreenShareOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Actions } from '../../ui/form/form-layout.js';
import { Stack } from '../../ui/page/page.js';
import { Refusal } from '../../ui/state/refusal.js';
import { shownPaper } from './shown-paper.js';
import { usePresenting } from './use-presenting.js';

/** On a console: who presents what, and to whom it goes on. */
export function PresentCard({ onHandOver }: { readonly onHandOver: () => void }) {
  const { t } = useTranslation('presenting');
  const { outOf, addressed } = useFormat();
  const { documents } = useMeeting().documents;
  const { presentation, mayHandOver, mayStop, stop } = usePresenting();
  const shown = shownPaper(presentation, documents);
  return (
    <Card title={t('title')}>
      <Stack gap="small">
        <p>{presentation === null ? t('nobody') : t('presents', { name: addressed(presentation.presenter.name) })}</p>
        {shown && (
          <p>
            {shown.document.title} · {t('page', { outOf: outOf(shown.page, shown.document.version.pages) })}
          </p>
        )}
        <Actions>
          {mayHandOver && (
            <Button size="small" icon={IconScreenShare} onClick={onHandOver}>
              {t('handOver')}
            </Button>
          )}
          {mayStop && presentation && (
            <Button
              size="small"
              icon={IconScreenShareOff}
              busy={stop.busy}
              onClick={() => void stop.run(presentation.epoch)}
            >
              {t('stopAny')}
            </Button>
          )}
        </Actions>
        <Refusal text={stop.problem} onDismiss={stop.clear} />
      </Stack>
    </Card>
  );
}
