/* global addEventListener, location, requestAnimationFrame -- runs in the page */
/** Runs in every page of both arms before anything else: when was what painted, judged by the same eyes. */
export function installWatch() {
  performance.setResourceTimingBufferSize(20_000);
  let began = 0;
  const begin = () => (began = performance.now());
  for (const name of ['click', 'keydown'])
    addEventListener(
      name,
      (event) => (name === 'click' || event.key === 'Enter' || event.key === 'ArrowRight') && begin(),
      true,
    );

  const pageOf = (number) => document.querySelector(`.pdfViewer .page[data-page-number="${number}"]`);
  const scroller = () => document.querySelector('.pdfViewer')?.parentElement ?? null;
  const isPainted = (page) => {
    const canvas = page.querySelector('canvas');
    if (canvas === null || canvas.hidden || canvas.width === 0) return false;
    return page.dataset.loaded === 'true' && !page.classList.contains('loadingIcon');
  };
  const loaded = (address) =>
    performance.getEntriesByName(new URL(address, location.href).href).some((one) => one.responseEnd > 0);
  const hasPreview = (page) => {
    const [, address] = /url\("(.+?)"\)/.exec(page.style.backgroundImage) ?? [];
    return address !== undefined && loaded(address);
  };
  const share = (page) => {
    const window = scroller().getBoundingClientRect();
    const { top, bottom } = page.getBoundingClientRect();
    return (Math.min(bottom, window.bottom) - Math.max(top, window.top)) / window.height;
  };
  const inSight = () => [...document.querySelectorAll('.pdfViewer .page')].filter((page) => share(page) > 0.05);
  /** The stretched thumbnail over a paper that is still opening. */
  const earlyPreview = () =>
    [...document.querySelectorAll('[data-paper] img')].some((image) => image.complete && image.naturalWidth > 0);

  const when = (holds, limitMs) =>
    new Promise((resolve) => {
      const look = () => {
        const now = performance.now();
        if (holds()) resolve(now);
        else if (now - began > limitMs) resolve(null);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  const watch = {
    begin,
    fromStart: () => (began = 0),
    /** Milliseconds since the start until the page is in sight and painted; null = not within the limit. */
    painted: async (number, limitMs) => {
      const at = await when(() => {
        const page = pageOf(number);
        return page !== null && share(page) > 0.05 && isPainted(page);
      }, limitMs);
      return {
        ms: at === null ? null : at - began,
        epoch: performance.timeOrigin + (at ?? performance.now()),
        began: performance.timeOrigin + began,
      };
    },
    preview: async (number, limitMs) => {
      const at = await when(() => {
        const page = pageOf(number);
        return earlyPreview() || (page !== null && (hasPreview(page) || isPainted(page)));
      }, limitMs);
      return at === null ? null : at - began;
    },
    isReady: (number) => pageOf(number) !== null && isPainted(pageOf(number)),
    /** Scrolls as a finger does and counts the frames in which something in sight has nothing, or only its preview. */
    scroll: async (pixelsPerFrame, ms) => {
      const counts = { frames: 0, blank: 0, previewOnly: 0 };
      const until = performance.now() + ms;
      while (performance.now() < until) {
        scroller().scrollTop += pixelsPerFrame;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const bare = inSight().filter((page) => !isPainted(page));
        counts.frames += 1;
        if (bare.some((page) => !hasPreview(page))) counts.blank += 1;
        else if (bare.length > 0) counts.previewOnly += 1;
      }
      return counts;
    },
    canvasBytes: () =>
      [...document.querySelectorAll('canvas')].reduce((sum, one) => sum + one.width * one.height * 4, 0),
  };
  window.watch = watch;
}
