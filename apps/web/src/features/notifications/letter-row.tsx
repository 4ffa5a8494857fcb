import { type LetterState, type SeatLetter } from '@app/contracts';
import {
  IconBan,
  IconCheck,
  IconClockExclamation,
  IconFileX,
  IconHourglass,
  IconMailOff,
  IconPhone,
  IconUserQuestion,
} from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar/avatar.js';
import { AnchorButton } from '../../ui/button/button-link.js';
import { Chip, type ChipTone } from '../../ui/chip/chip.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useNow } from '../../ui/format/use-now.js';
import { type IconShape } from '../../ui/icon/icon.js';
import { Row } from '../../ui/list/row.js';
import styles from './letters.module.css';

const looks: Readonly<Record<LetterState, { readonly tone: ChipTone; readonly icon: IconShape }>> = {
  none: { tone: 'outline', icon: IconBan },
  waiting: { tone: 'neutral', icon: IconHourglass },
  retrying: { tone: 'amber', icon: IconClockExclamation },
  sent: { tone: 'accent', icon: IconCheck },
  refused: { tone: 'red', icon: IconFileX },
  'no-address': { tone: 'amber', icon: IconMailOff },
  'no-mail': { tone: 'outline', icon: IconMailOff },
  'own-act': { tone: 'outline', icon: IconCheck },
  nobody: { tone: 'outline', icon: IconUserQuestion },
};

export interface LetterRowProps {
  readonly letter: SeatLetter;
  /** few: in a side panel, without addresses, times and answers. */
  readonly words?: 'all' | 'few';
  readonly action?: ReactNode;
}

/** One seat: who, what became of the letter, and the number to call. */
export function LetterRow({ letter, words = 'all', action }: LetterRowProps) {
  const { t } = useTranslation('notifications');
  const everything = useLetterWords()(letter);
  const said = words === 'all' ? everything : '';
  const { tone, icon } = looks[letter.state];
  return (
    <Row
      lead={<Avatar name={letter.name} />}
      title={letter.name}
      detail={positionOf(letter)}
      trail={
        <>
          <Chip tone={tone} icon={icon}>
            {t(`state.${letter.state}`)}
          </Chip>
          <CallButton letter={letter} />
          {action}
        </>
      }
    >
      {said === '' ? undefined : <span className={styles.said}>{said}</span>}
    </Row>
  );
}

export const positionOf = ({ position, unit }: SeatLetter): string =>
  [position, position.includes(unit) ? '' : unit].filter(Boolean).join(', ');

function CallButton({ letter: { phone, name, personId } }: { readonly letter: SeatLetter }) {
  const { t } = useTranslation('notifications');
  if (personId === null) return null;
  if (phone === null) return <span>{t('noPhone')}</span>;
  return (
    <AnchorButton
      href={`tel:${phone.replace(/[^+\d]/g, '')}`}
      size="small"
      icon={IconPhone}
      aria-label={`${t('call', { name })}: ${phone}`}
    >
      {phone}
    </AnchorButton>
  );
}

function useLetterWords(): (letter: SeatLetter) => string {
  const { t } = useTranslation('notifications');
  const { instant } = useFormat();
  const now = useNow(60_000);
  return ({ state, at, nextTryAt, answer, email }) => {
    const when = at === null ? null : instant(at, now);
    const words = [
      email,
      state === 'sent' && when !== null ? t('sentAt', { at: when }) : null,
      (state === 'retrying' || state === 'refused') && when !== null ? t('triedAt', { at: when }) : null,
      nextTryAt === null ? null : t('nextTry', { at: instant(nextTryAt, now) }),
      answer === null ? null : t('answer', { answer }),
    ];
    return words.filter(Boolean).join(' · ');
  };
}
