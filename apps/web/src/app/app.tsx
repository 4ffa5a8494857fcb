import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Announcer } from '../ui/announce/announcer.js';
import { ThemeProvider } from '../ui/theme/theme-provider.js';
import { queryClient } from './query-client.js';
import { router } from './router.js';
import { useColorScheme } from './settings/use-device-settings.js';

/** Everything a screen can count on: theme, spoken messages, server data, routes. */
export function App() {
  return (
    <ThemeProvider colorScheme={useColorScheme()}>
      <Announcer>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Announcer>
    </ThemeProvider>
  );
}
