import { type Id, type PreparedBody } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconBuilding } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Card } from '../../ui/card/card.js';
import { Segmented } from '../../ui/choice/segmented.js';
import { Page, Stack } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { Empty } from '../../ui/state/empty.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { CloneForm } from './clone-form.js';
import { CreateForm } from './create-form.js';

/** A new meeting: from nothing, or with the agenda and people of an earlier one; then the editor. */
export function NewMeeting() {
  const { t } = useTranslation('preparation');
  const navigate = useNavigate();
  usePageTitle(t('newTitle'));
  const { data: bodies } = useQuery({
    queryKey: ['preparation', 'bodies'],
    queryFn: ({ signal }) => client.meetings.preparedBodies({ signal }),
  });
  const toEditor = (meetingId: Id): void =>
    void navigate({ to: '/meetings/$meetingId/prepare', params: { meetingId } });
  return (
    <Page width="reading">
      <PageHeader title={t('newTitle')} />
      {bodies === undefined ? (
        <Card>
          <SkeletonRows rows={6} />
        </Card>
      ) : bodies.length === 0 ? (
        <Card>
          <Empty icon={IconBuilding} title={t('noBody')}>
            {t('noBodyText')}
          </Empty>
        </Card>
      ) : (
        <Ways bodies={bodies} onMade={toEditor} />
      )}
    </Page>
  );
}

type Way = 'nothing' | 'earlier';

function Ways({ bodies, onMade }: { readonly bodies: readonly PreparedBody[]; readonly onMade: (id: Id) => void }) {
  const { t } = useTranslation('preparation');
  const [way, setWay] = useState<Way>('nothing');
  return (
    <Stack>
      <Segmented<Way>
        label={t('how')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'nothing', label: t('fromNothing') },
          { value: 'earlier', label: t('fromEarlier') },
        ]}
      />
      <Card>{way === 'nothing' ? <CreateForm bodies={bodies} onMade={onMade} /> : <CloneForm onMade={onMade} />}</Card>
    </Stack>
  );
}
