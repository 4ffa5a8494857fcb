import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { startLanguage } from './app/i18n/i18n.js';
import { readDeviceSettings } from './app/settings/device-settings.js';
import { keepUpToDate } from './app/update/app-update.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

keepUpToDate();
await startLanguage(readDeviceSettings().language);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
