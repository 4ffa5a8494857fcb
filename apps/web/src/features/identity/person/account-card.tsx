import { type PersonView } from '@app/contracts';
import { IconBan, IconKey, IconLogout, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { ButtonLink } from '../../../ui/button/button-link.js';
import { Card } from '../../../ui/card/card.js';
import { Stack } from '../../../ui/page/page.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { useReach } from '../access.js';
import { useSend } from '../use-send.js';
import { AccountActSheet } from './account-act-sheet.js';
import { IssueCodeSheet } from './issue-code-sheet.js';
import { RequestCodeSheet } from './request-code-sheet.js';

/** The account of somebody else: what can be done with it depends on its state alone. */
export function AccountCard({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  const { myId } = useReach();
  const { sheet, fold } = useSheet();
  return (
    <Card title={t('account.title')}>
      <Stack>
        <p>{t(`account.state.${person.account}`)}</p>
        {person.id === myId ? <ButtonLink to="/account">{t('account.mine')}</ButtonLink> : <Acts person={person} />}
      </Stack>
      {sheet === 'issue-code' && <IssueCodeSheet person={person} onFold={fold} />}
      {sheet === 'request-code' && <RequestCodeSheet person={person} onFold={fold} />}
      {sheet === 'disable' && <AccountActSheet act="disable" person={person} onFold={fold} />}
      {sheet === 'sign-out' && <AccountActSheet act="signOut" person={person} onFold={fold} />}
    </Card>
  );
}

function Acts({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  const { open } = useSheet();
  const signOut = (
    <Button icon={IconLogout} width="full" onClick={() => open('sign-out')}>
      {t('account.signOut')}
    </Button>
  );
  const disable = (
    <Button icon={IconBan} width="full" onClick={() => open('disable')}>
      {t('account.disable')}
    </Button>
  );
  switch (person.account) {
    case 'none':
      return null;
    case 'awaiting-activation':
      return (
        <>
          <Button kind="tonal" icon={IconKey} width="full" onClick={() => open('issue-code')}>
            {t('account.issue')}
          </Button>
          {disable}
        </>
      );
    case 'active':
      return (
        <>
          <Button kind="tonal" icon={IconKey} width="full" onClick={() => open('request-code')}>
            {t('account.request')}
          </Button>
          {signOut}
          {disable}
        </>
      );
    case 'disabled':
      return <Enable person={person} />;
  }
}

function Enable({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  const enable = useSend((key: string) => client.identity.enableAccount(person.id, { key }));
  return (
    <>
      <Refusal text={enable.text} onDismiss={enable.clear} />
      <Button kind="tonal" icon={IconLockOpen} width="full" busy={enable.busy} onClick={() => void enable.run()}>
        {t('account.enable')}
      </Button>
    </>
  );
}
