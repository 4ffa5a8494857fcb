/** Most important first: a banner further down waits until those above it are gone. */
export const bannerOrder = ['ballot', 'out-of-sync', 'offline', 'new-version', 'carried'] as const;

export type BannerKind = (typeof bannerOrder)[number];

/** The one banner that is shown now, or null. */
export function foremost<T extends { readonly kind: BannerKind }>(banners: readonly T[]): T | null {
  for (const kind of bannerOrder) {
    const found = banners.find((banner) => banner.kind === kind);
    if (found !== undefined) return found;
  }
  return null;
}
