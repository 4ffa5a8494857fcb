import { type LettersView } from '@app/contracts';
import { IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { useFormat } from '../../ui/format/use-format.js';
import { List } from '../../ui/list/list.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { LetterRow } from './letter-row.js';
import styles from './letters.module.css';
import { byUrgency, isInvited, needsCall, useLetters } from './letters.js';

const SHOWN = 3;

/** "Giấy mời đã tới?": how many letters the mail server took, and whom to telephone. Nothing before the issue. */
export function LettersCard() {
  const { t } = useTranslation('notifications');
  const { head } = useMeeting().meeting;
  const { data, isError, refetch } = useLetters(head.id);
  if (head.issuedAt === null) return null;
  if (data === undefined) {
    if (!isError) return <SkeletonRows rows={2} />;
    return (
      <Card title={t('letters')} corners="medium">
        <ErrorState title={t('lettersNotLoaded')} onRetry={() => void refetch()}>
          {t('lettersNotLoadedText')}
        </ErrorState>
      </Card>
    );
  }
  const toCall = data.mail === 'off' ? [] : byUrgency(data.letters).filter(needsCall);
  return (
    <Card
      title={t('letters')}
      aside={toCall.length > 0 ? t('toCall', { count: toCall.length }) : undefined}
      corners="medium"
      padding="none"
    >
      <div className={styles.inset}>
        <Summary {...data} />
      </div>
      <List label={t('letters')}>
        {toCall.slice(0, SHOWN).map((letter) => (
          <LetterRow key={letter.seatId} letter={letter} words="few" />
        ))}
      </List>
      <div className={styles.acts}>
        <ButtonLink to="/meetings/$meetingId/letters" params={{ meetingId: head.id }} size="small">
          {t('showAll')}
        </ButtonLink>
      </div>
    </Card>
  );
}

function Summary({ mail, letters }: LettersView) {
  const { t } = useTranslation('notifications');
  const { outOf } = useFormat();
  const invited = letters.filter(isInvited);
  const sent = invited.filter(({ state }) => state === 'sent').length;
  if (mail === 'off') return <StatusBox tone="amber" icon={IconMailOff} title={t('mailOffShort')} />;
  return <p>{sent === invited.length ? t('allSent') : t('sentOf', { share: outOf(sent, invited.length) })}</p>;
}
