import { positionOf } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useMe } from '../../live/use-me.js';
import { useFormat } from '../../ui/format/use-format.js';
import { StatusBox } from '../../ui/state/status-box.js';

/** For a substitute: whose place he takes, and whether he votes, which the rules of the body say. */
export function SittingIn() {
  const { t } = useTranslation('preparation');
  const { addressed } = useFormat();
  const { head, seats } = useMeeting().meeting;
  const { person } = useMe();
  const own = seats.find((seat) => seat.personId === person.id && seat.substituteForSeatId !== null);
  const taken = seats.find((seat) => seat.id === own?.substituteForSeatId);
  const standsInForVoter = own !== undefined && taken?.isVoter === true;
  const { data: rules } = useQuery({
    queryKey: ['preparation', 'rules', head.id],
    queryFn: ({ signal }) => client.meetings.ruleProfile(head.id, { signal }),
    enabled: standsInForVoter && head.kind === 'session',
    retry: false,
  });
  if (own === undefined || taken === undefined) return null;
  return (
    <StatusBox
      tone="soft"
      icon={IconUserShare}
      title={t('sittingIn', { name: addressed(taken.name, taken.honorific) })}
    >
      <p>{positionOf(taken)}</p>
      {rules !== undefined && (
        <p>{t(rules.values.substitute?.value.votes === true ? 'sittingInVotes' : 'sittingInNoVote')}</p>
      )}
    </StatusBox>
  );
}
