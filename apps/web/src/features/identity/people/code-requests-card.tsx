import { type CodeRequestView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../live/use-me.js';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { useFormat } from '../../../ui/format/use-format.js';
import { useNow } from '../../../ui/format/use-now.js';
import { List } from '../../../ui/list/list.js';
import { Row, RowIcon } from '../../../ui/list/row.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import { ConfirmCodeSheet } from '../person/confirm-code-sheet.js';
import { codeRequestsQuery } from '../queries.js';

/** Resets that wait for a second administrator; absent while there are none. */
export function CodeRequestsCard() {
  const { t } = useTranslation('identity');
  const { roles } = useMe();
  const administers = roles.some(({ role }) => role === 'sysadmin' || role === 'org-admin');
  const { data: requests = [] } = useQuery({ ...codeRequestsQuery, enabled: administers });
  const { sheet, of, fold } = useSheet();
  const looked = requests.find(({ id }) => id === of) ?? null;
  return (
    <>
      {requests.length > 0 && (
        <Card title={t('account.waiting')} padding="none">
          <List>
            {requests.map((request) => (
              <RequestRow key={request.id} request={request} />
            ))}
          </List>
        </Card>
      )}
      {sheet === 'confirm-code' && <ConfirmCodeSheet request={looked} onFold={fold} />}
    </>
  );
}

function RequestRow({ request }: { readonly request: CodeRequestView }) {
  const { t } = useTranslation('identity');
  const { instant } = useFormat();
  const now = useNow(60_000);
  const { open } = useSheet();
  const by = request.requestedBy.fullName;
  return (
    <Row
      lead={<RowIcon of={IconKey} tone="amber" />}
      title={request.person.fullName}
      detail={t('account.waitingBy', { by, at: instant(request.requestedAt, now), reason: request.reason })}
      trail={
        <Button kind="tonal" onClick={() => open('confirm-code', request.id)}>
          {t('account.look')}
        </Button>
      }
    />
  );
}
