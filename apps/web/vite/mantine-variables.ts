import {
  convertCssVariables,
  deepMerge,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { type Plugin } from 'vite';
import { cssVariables } from '../src/ui/theme/css-variables.js';
import { mantineTheme } from '../src/ui/theme/mantine-theme.js';

const id = 'virtual:mantine-variables.css';

// Mantine's own hues are never used: only ours and the greys its defaults point at.
const unusedHue = /^--mantine-color-(pink|grape|violet|indigo|cyan|teal|lime|yellow|orange|blue|green|red)-/;

/**
 * Writes Mantine's theme variables into the style sheet at build time. At run time Mantine would put them into a
 * <style> tag, and the policy `style-src 'self'` forbids that.
 */
export function mantineVariables(): Plugin {
  return {
    name: 'mantine-variables',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? `@layer mantine {\n${themeCss()}\n}` : null),
  };
}

function themeCss(): string {
  const theme = mergeMantineTheme(DEFAULT_THEME, mantineTheme);
  const { variables, light, dark } = deepMerge(defaultCssVariablesResolver(theme), cssVariables(theme));
  return convertCssVariables({ variables: ours(variables), light: ours(light), dark: ours(dark) });
}

function ours(variables: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !unusedHue.test(name)));
}
