import { Banner, type BannerProps } from './banner.js';
import { type BannerKind, foremost } from './banner-order.js';

export type BannerEntry = BannerProps & { readonly kind: BannerKind };

/** Shows one banner: the foremost of those that apply. */
export function BannerStack({
  banners,
  shape = 'edge',
}: {
  readonly banners: readonly BannerEntry[];
  readonly shape?: BannerProps['shape'];
}) {
  const first = foremost(banners);
  if (first === null) return null;
  const { kind, ...banner } = first;
  return <Banner key={kind} {...banner} shape={shape} />;
}
