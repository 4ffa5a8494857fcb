import { MantineProvider } from '@mantine/core';
import { type ReactNode } from 'react';
import { mantineTheme } from './mantine-theme.js';
import './styles.js';

export interface ThemeProviderProps {
  readonly colorScheme: 'light' | 'dark';
  readonly children: ReactNode;
}

/** Mantine without its run-time style tags: the variables come from the build, the colour scheme from the device's settings. */
export function ThemeProvider({ colorScheme, children }: ThemeProviderProps) {
  return (
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme={colorScheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
