/** A tablet of somebody who is signed in (null = of nobody), as a person in Vietnam holds it. */
export async function signedInContext(browser, address, client) {
  const context = await browser.newContext({
    baseURL: address,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  context.setDefaultTimeout(15_000);
  const cookies = (client?.http.cookie ?? '').split('; ').filter(Boolean);
  await context.addCookies(
    cookies.map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
    }),
  );
  return context;
}
