import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language } from '../../ui/format/language.js';
import { resourcesVi } from './resources.vi.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'app';
    readonly resources: typeof resourcesVi;
  }
}

/** Prepares the words before the first screen. Vietnamese is at hand, English is fetched. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'app',
    ns: Object.keys(resourcesVi),
    resources: { vi: resourcesVi },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await changeLanguage(language);
}

/** Changes the words on every screen at once, and tells screen readers which voice to use. */
export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'app')) {
    const { resourcesEn } = await import('./resources.en.js');
    for (const [namespace, words] of Object.entries(resourcesEn)) i18next.addResourceBundle('en', namespace, words);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
