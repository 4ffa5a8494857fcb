import { type FloorRequestView, positionOf, usualSeconds } from '@app/contracts';
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
  readonly consequence?: string | undefined;
  readonly action: string;
  readonly icon: IconShape;
  readonly locked?: string;
}

type BallotStep = Extract<Step, { kind: 'close-ballot' | 'conclude-tie' | 'announce' | 'open-ballot' }>;
type FloorStep = Extract<Step, { kind: 'call-speaker' | 'end-speech' }>;
type CourseStep = Exclude<Step, BallotStep | FloorStep | { kind: 'none' }>;

const isBallot = (step: Step): step is BallotStep =>
  ['close-ballot', 'conclude-tie', 'announce', 'open-ballot'].includes(step.kind);
const isFloor = (step: Step): step is FloorStep => step.kind === 'call-speaker' || step.kind === 'end-speech';

/** The next step as a sentence with a name and a length, and what else will happen. Null where nothing is left to do. */
export function useStepWords(): (step: Step) => StepWords | null {
  const [ballot, floor, course] = [useBallotWords(), useFloorWords(), useCourseWords()];
  return (step) => {
    if (isBallot(step)) return ballot(step);
    if (isFloor(step)) return floor(step);
    return step.kind === 'none' ? null : course(step);
  };
}

/** " 3" where the item has a number. */
const numbered = (number: string | null): string => (number === null ? '' : ` ${number}`);

function useBallotWords(): (step: BallotStep) => StepWords {
  const { t } = useTranslation('session');
  const { outOf, language } = useFormat();
  const { details } = useMeeting().voting;
  const verdict = (ballotId: string): string | undefined =>
    details.find((one) => one.ballotId === ballotId)?.result?.explanation.find(({ code }) => code === 'verdict')?.[
      language
    ];
  return (step) => {
    switch (step.kind) {
      case 'close-ballot': {
        const { turnout, members, endsAt } = step.ballot;
        const running = t('step.ballotRunning', { outOf: outOf(turnout, members) });
        return {
          title: step.isTimeUp ? t('step.ballotTimeUp') : running,
          consequence:
            endsAt === null ? t('step.ballotNoEnd') : t('step.ballotEnds', { time: formatTimeWithSeconds(endsAt) }),
          action: t('step.closeBallot'),
          icon: IconPlayerStop,
        };
      }
      case 'conclude-tie':
        return {
          title: t('step.tie'),
          consequence: step.ballot.question,
          action: t('step.concludeTie'),
          icon: IconGavel,
        };
      case 'announce':
        return {
          title: t('step.announceTitle'),
          consequence: verdict(step.ballot.id),
          action: t('step.announce'),
          icon: IconSpeakerphone,
        };
      case 'open-ballot':
        return {
          title: t('step.openBallotTitle', { number: numbered(step.item.number) }),
          consequence: step.draft?.question ?? step.item.title,
          action: t('step.openBallot'),
          icon: IconCheckbox,
        };
    }
  };
}

function useFloorWords(): (step: FloorStep) => StepWords {
  const { t } = useTranslation('session');
  const { addressed, minutes } = useFormat();
  const { seats } = useMeeting().meeting;
  const called = ({ speaker }: FloorRequestView): string => {
    const seat = seats.find(({ id }) => id === speaker.seatId);
    const seconds = seat ? usualSeconds(seat) : null;
    const name = addressed(speaker.name, speaker.honorific);
    return seconds === null ? t('step.call', { name }) : t('step.callFor', { name, time: minutes(seconds / 60) });
  };
  return (step) => {
    if (step.kind === 'call-speaker') {
      const { request, insteadOf } = step;
      return {
        title: called(request),
        consequence: insteadOf
          ? t('step.endsSpeechOf', { name: addressed(insteadOf.speaker.name, insteadOf.speaker.honorific) })
          : positionOf(request.speaker),
        action: t('step.callAction'),
        icon: IconMicrophone,
      };
    }
    const { name, honorific } = step.floor.speaker;
    return {
      title: t(step.isOver ? 'step.overTime' : 'step.speaks', { name: addressed(name, honorific) }),
      consequence: t('step.nobodyWaits'),
      action: t('step.endSpeech'),
      icon: IconPlayerStop,
    };
  };
}

function useCourseWords(): (step: CourseStep) => StepWords {
  const { t } = useTranslation('session');
  const { outOf } = useFormat();
  return (step) => {
    switch (step.kind) {
      case 'wait-for-quorum': {
        const { present, total, required } = step.quorum;
        return {
          title: t('step.waitForQuorum'),
          consequence: t('step.quorumText', { outOf: outOf(present, total), required: required ?? 0 }),
          action: t('step.open'),
          icon: IconHourglass,
          locked: t('step.waitForQuorumShort'),
        };
      }
      case 'open-session':
        return {
          title: t('step.openTitle'),
          consequence: step.quorum
            ? t('step.quorumThere', { outOf: outOf(step.quorum.present, step.quorum.total) })
            : undefined,
          action: t('step.open'),
          icon: IconPlayerPlay,
        };
      case 'resume-session':
        return { title: t('step.resumeTitle'), action: t('step.resume'), icon: IconPlayerPlay };
      case 'begin-item':
        return {
          title: t('step.beginTitle', { number: numbered(step.item.number), title: step.item.title }),
          consequence: step.from ? t('step.endsItem', { number: numbered(step.from.number) }) : undefined,
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
        return { title: t('step.closeTitle'), consequence: t('step.allDone'), action: t('step.close'), icon: IconFlag };
    }
  };
}
