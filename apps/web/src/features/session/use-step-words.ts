import { type ExplanationPart, type FloorRequestView, usualSeconds } from '@app/contracts';
import {
  IconCheckbox,
  IconFlag,
  IconGavel,
  IconHourglass,
  IconMicrophone,
  IconPlayerPlay,
  IconPlayerStop,
  IconPresentation,
  IconSpeakerphone,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { formatTimeWithSeconds } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { type IconShape } from '../../ui/icon/icon.js';
import { type Step } from './next-step.js';

export interface StepWords {
  readonly title: string;
  readonly consequence?: string;
  readonly action: string;
  readonly icon: IconShape;
  readonly locked?: string;
}

/** The next step as a sentence with a name and a length, and what else will happen. */
export function useStepWords(): (step: Step) => StepWords | null {
  const { t } = useTranslation('session');
  const { addressed, outOf, minutes, language } = useFormat();
  const { meeting, voting } = useMeeting();
  const numbered = (number: string | null): string => (number === null ? '' : ` ${number}`);

  const callWords = (request: FloorRequestView): string => {
    const seat = meeting.seats.find(({ id }) => id === request.speaker.seatId);
    const seconds = seat ? usualSeconds(seat) : null;
    const name = addressed(request.speaker.name, request.speaker.honorific);
    return seconds === null ? t('step.call', { name }) : t('step.callFor', { name, time: minutes(seconds / 60) });
  };
  const verdict = (ballotId: string): string | undefined => {
    const result = voting.details.find((details) => details.ballotId === ballotId)?.result;
    return result?.explanation.find((part: ExplanationPart) => part.code === 'verdict')?.[language];
  };

  return (step) => {
    switch (step.kind) {
      case 'none':
        return null;
      case 'wait-for-quorum':
        return {
          title: t('step.waitForQuorum'),
          consequence: t('step.quorumText', {
            outOf: outOf(step.quorum.present, step.quorum.total),
            required: step.quorum.required ?? 0,
          }),
          action: t('step.open'),
          icon: IconHourglass,
          locked: t('step.waitForQuorumShort'),
        };
      case 'open-session':
        return {
          title: t('step.openTitle'),
          ...(step.quorum && {
            consequence: t('step.quorumThere', { outOf: outOf(step.quorum.present, step.quorum.total) }),
          }),
          action: t('step.open'),
          icon: IconPlayerPlay,
        };
      case 'resume-session':
        return { title: t('step.resumeTitle'), action: t('step.resume'), icon: IconPlayerPlay };
      case 'close-ballot':
        return {
          title: step.isTimeUp
            ? t('step.ballotTimeUp')
            : t('step.ballotRunning', { outOf: outOf(step.ballot.turnout, step.ballot.members) }),
          consequence:
            step.ballot.endsAt === null
              ? t('step.ballotNoEnd')
              : t('step.ballotEnds', { time: formatTimeWithSeconds(step.ballot.endsAt) }),
          action: t('step.closeBallot'),
          icon: IconPlayerStop,
        };
      case 'conclude-tie':
        return {
          title: t('step.tie'),
          consequence: step.ballot.question,
          action: t('step.concludeTie'),
          icon: IconGavel,
        };
      case 'announce': {
        const words = verdict(step.ballot.id);
        return {
          title: t('step.announceTitle'),
          ...(words === undefined ? {} : { consequence: words }),
          action: t('step.announce'),
          icon: IconSpeakerphone,
        };
      }
      case 'call-speaker':
        return {
          title: callWords(step.request),
          consequence: step.insteadOf
            ? t('step.endsSpeechOf', { name: addressed(step.insteadOf.speaker.name, step.insteadOf.speaker.honorific) })
            : step.request.speaker.position,
          action: t('step.callAction'),
          icon: IconMicrophone,
        };
      case 'end-speech':
        return {
          title: t(step.isOver ? 'step.overTime' : 'step.speaks', {
            name: addressed(step.floor.speaker.name, step.floor.speaker.honorific),
          }),
          consequence: t('step.nobodyWaits'),
          action: t('step.endSpeech'),
          icon: IconPlayerStop,
        };
      case 'open-ballot':
        return {
          title: t('step.openBallotTitle', { number: numbered(step.item.number) }),
          consequence: step.draft?.question ?? step.item.title,
          action: t('step.openBallot'),
          icon: IconCheckbox,
        };
      case 'begin-item':
        return {
          title: t('step.beginTitle', { number: numbered(step.item.number), title: step.item.title }),
          ...(step.from && { consequence: t('step.endsItem', { number: numbered(step.from.number) }) }),
          action: t('step.begin'),
          icon: IconPresentation,
        };
      case 'end-item':
        return {
          title: t('step.endItemTitle', { number: numbered(step.item.number) }),
          consequence: t('step.lastItem'),
          action: t('step.endItem'),
          icon: IconPlayerStop,
        };
      case 'close-session':
        return {
          title: t('step.closeTitle'),
          consequence: t('step.allDone'),
          action: t('step.close'),
          icon: IconFlag,
        };
    }
  };
}
