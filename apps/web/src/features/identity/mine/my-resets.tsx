import { type CodeRequestView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Banner } from '../../../ui/banner/banner.js';
import { Button } from '../../../ui/button/button.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { requestsOnMeQuery } from '../queries.js';
import { useSend } from '../use-send.js';

/** Somebody wants to replace one's password: one can object while it waits. */
export function MyResets() {
  const { data: requests = [] } = useQuery(requestsOnMeQuery);
  return requests.map((request) => <Reset key={request.id} request={request} />);
}

function Reset({ request }: { readonly request: CodeRequestView }) {
  const { t } = useTranslation('identity');
  const object = useSend((key: string) => client.identity.cancelCode(request.id, { key }).then(() => 'done' as const));
  return (
    <>
      <Banner
        tone="amber"
        icon={IconKey}
        title={t('account.objectTitle', { by: request.requestedBy.fullName })}
        action={
          <Button busy={object.busy} onClick={() => void object.run()}>
            {t('account.object')}
          </Button>
        }
      >
        {t('account.objectText', { reason: request.reason })}
      </Banner>
      <Refusal text={object.text} onDismiss={object.clear} />
    </>
  );
}
