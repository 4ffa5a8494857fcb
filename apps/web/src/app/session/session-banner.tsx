import { useFollowBanner } from '../../features/presenting/follow-banner.js';
import { useLineBanners } from '../../features/session/line-banners.js';
import { useNewVersionBanner } from '../../features/session/new-version-banner.js';
import { BallotStrip } from '../../features/voting/ballot-strip.js';
import { useResultBanner } from '../../features/voting/result-banner.js';
import { useOpenBallot } from '../../features/voting/use-ballots.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { BannerStack } from '../../ui/banner/banner-stack.js';

/** One notice under the bar: a ballot before everything, then what the line, the papers and the presenter have to say. */
export function SessionBanner() {
  const banners = [...useResultBanner(), ...useLineBanners(), ...useNewVersionBanner(), ...useFollowBanner()];
  const ballot = useOpenBallot();
  const { isOpen } = useSessionSheet();
  return ballot !== null && !isOpen('vote') ? <BallotStrip /> : <BannerStack banners={banners} />;
}
