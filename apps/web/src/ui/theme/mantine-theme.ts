import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ngoc: MantineColorsTuple = [
  '#eef6f3',
  '#ddeee9',
  '#b9dcd3',
  '#86d9c8',
  '#55b5a3',
  '#2e9382',
  '#17766a',
  '#0d6158',
  '#08524a',
  '#063d37',
];
const son: MantineColorsTuple = [
  '#fdf3f2',
  '#fbe6e4',
  '#f6c6c2',
  '#ff9f97',
  '#e5675f',
  '#cb3a37',
  '#b92226',
  '#a8161d',
  '#980e17',
  '#6e0a11',
];
const hoPhach: MantineColorsTuple = [
  '#fdf7e6',
  '#faedcb',
  '#f6dfa0',
  '#f3cb7e',
  '#d6a343',
  '#ad7c1c',
  '#8a5f0a',
  '#765003',
  '#654300',
  '#4a3100',
];

const heading = (fontSize: string, lineHeight: string) => ({ fontSize, lineHeight });

/**
 * Mantine's theme in our measures. Colours and shadows point at tokens.css, so that there is one table of values.
 * `ngoc` is jade (go, done, mine, current), `son` the red of live and irreversible things, `hoPhach` amber (needs a look).
 */
export const mantineTheme = createTheme({
  black: '#14201d',
  colors: { ngoc, son, hoPhach },
  primaryColor: 'ngoc',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: 'var(--font)',
  fontSizes: { xs: '1rem', sm: '1rem', md: '1.125rem', lg: '1.25rem', xl: '1.5rem' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.35' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '600',
    sizes: {
      h1: heading('2.375rem', '1.25'),
      h2: heading('1.875rem', '1.3'),
      h3: heading('1.5rem', '1.35'),
      h4: heading('1.25rem', '1.4'),
      h5: heading('1.125rem', '1.5'),
      h6: heading('1.125rem', '1.5'),
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '8px', sm: '12px', md: '20px', lg: '28px', xl: '999px' },
  defaultRadius: 'sm',
  shadows: { xs: 'var(--sh-1)', sm: 'var(--sh-1)', md: 'var(--sh-2)', lg: 'var(--sh-2)', xl: 'var(--sh-3)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A locked page would need a style tag, which the content security policy forbids; our frame scrolls inside <main>.
    Drawer: { defaultProps: { lockScroll: false } },
    DrawerRoot: { defaultProps: { lockScroll: false } },
    Modal: { defaultProps: { lockScroll: false } },
    ModalRoot: { defaultProps: { lockScroll: false } },
  },
});
