import { type ChairConsentInput, type CodeRequestView, type IssuedCode } from '@app/contracts';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { useMe } from '../../../live/use-me.js';
import { Button } from '../../../ui/button/button.js';
import { useFormat } from '../../../ui/format/use-format.js';
import { useNow } from '../../../ui/format/use-now.js';
import { Stack } from '../../../ui/page/page.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { useSend } from '../use-send.js';
import { Whole } from '../../../ui/text/whole.js';
import { ConsentFields, useConsent } from './consent.js';
import { IssuedCodeView } from './issued-code.js';

/** The second pair of eyes. The request leaves the list once it is decided; the sheet keeps what it was opened with. */
export function ConfirmCodeSheet({
  request: opened,
  onFold,
}: {
  readonly request: CodeRequestView | null;
  readonly onFold: () => void;
}) {
  const [kept, setKept] = useState(opened);
  if (kept === null && opened !== null) setKept(opened);
  const request = kept ?? opened;
  return request === null ? null : <Known request={request} onFold={onFold} />;
}

function Known({ request, onFold }: { readonly request: CodeRequestView; readonly onFold: () => void }) {
  const { t } = useTranslation('identity');
  const { person: me } = useMe();
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const confirm = useSend((key: string, chairConsent: ChairConsentInput | null) =>
    client.identity.confirmCode(request.id, { chairConsent }, { key }),
  );
  const consent = useConsent(confirm.problem);
  const isOwn = request.requestedBy.id === me.id;
  const submit = async (): Promise<void> => {
    if (consent.input !== null) setTried('tried');
    if (consent.isComplete) setIssued(await confirm.run(consent.input));
  };
  const decide = (
    <>
      <Drop request={request} word={t(isOwn ? 'account.cancel' : 'account.refuse')} onDone={onFold} />
      {!isOwn && (
        <Button kind="filled" icon={IconKey} busy={confirm.busy} onClick={() => void submit()}>
          {t('account.confirm')}
        </Button>
      )}
    </>
  );
  const leave = (
    <Button kind="filled" onClick={onFold}>
      {t('account.done')}
    </Button>
  );
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('account.confirm')}
      eyebrow={request.person.fullName}
      width="narrow"
      footer={issued === null ? decide : leave}
    >
      {issued !== null ? (
        <IssuedCodeView issued={issued} />
      ) : (
        <Stack>
          <Asked request={request} isOwn={isOwn} />
          <Refusal text={confirm.text} />
          <ConsentFields
            consent={consent}
            error={tried === 'tried' && !consent.isComplete ? t('account.needConsent') : undefined}
          />
        </Stack>
      )}
    </Sheet>
  );
}

/** Who asked, when and why; and what agreeing does. */
function Asked({ request, isOwn }: { readonly request: CodeRequestView; readonly isOwn: boolean }) {
  const { t } = useTranslation('identity');
  const { instant } = useFormat();
  const at = instant(request.requestedAt, useNow(60_000));
  const { person, requestedBy, reason } = request;
  return (
    <>
      <p>
        <Whole>{t('account.waitingBy', { by: requestedBy.fullName, at, reason })}</Whole>
      </p>
      <p>{isOwn ? t('account.ownRequest') : t('account.confirmText', { name: person.fullName })}</p>
    </>
  );
}

function Drop({
  request,
  word,
  onDone,
}: {
  readonly request: CodeRequestView;
  readonly word: string;
  readonly onDone: () => void;
}) {
  const drop = useSend((key: string) => client.identity.cancelCode(request.id, { key }).then(() => 'dropped' as const));
  return (
    <Button busy={drop.busy} onClick={() => void drop.run().then((done) => done !== null && onDone())}>
      {word}
    </Button>
  );
}
