import { useLineBanners } from '../../features/session/line-banners.js';
import { useNewVersionBanner } from '../../features/session/new-version-banner.js';
import { BallotStrip } from '../../features/voting/ballot-strip.js';
import { useResultBanner } from '../../features/voting/result-banner.js';
import { useOpenBallot } from '../../features/voting/use-ballots.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { BannerStack } from '../../ui/banner/banner-stack.js';
import { useSessionView } from './view-switch.js';

/** One notice under the bar: a ballot before everything, then what the line and the papers have to say. The console has the result in its card. */
export function SessionBanner() {
  const result = useResultBanner();
  const view = useSessionView();
  const banners = [...(view === 'console' ? [] : result), ...useLineBanners(), ...useNewVersionBanner()];
  const ballot = useOpenBallot();
  const { isOpen } = useSessionSheet();
  return ballot !== null && !isOpen('vote') ? <BallotStrip /> : <BannerStack banners={banners} />;
}
