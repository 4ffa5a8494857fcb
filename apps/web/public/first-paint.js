// Runs before the first paint, so that a dark room never sees a white flash. A file of its own: the content security
// policy allows no inline script. The same key and shape are read by src/app/settings/device-settings.ts.
(function () {
  const page = globalThis.document.documentElement;
  const saved = read();
  const deviceIsDark = globalThis.matchMedia('(prefers-color-scheme: dark)').matches;
  const dark = saved.colorScheme === 'dark' || (saved.colorScheme !== 'light' && deviceIsDark);
  page.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (saved.textSize === 150 || saved.textSize === 200) page.setAttribute('data-text', String(saved.textSize));
  if (saved.language === 'en') page.lang = 'en';

  function read() {
    try {
      return JSON.parse(globalThis.localStorage.getItem('ecabinet.device') || '{}') || {};
    } catch {
      return {};
    }
  }
})();
