import { useCallback, useSyncExternalStore } from 'react';
import { changeLanguage } from '../i18n/i18n.js';
import { type DeviceSettings, keepDeviceSettings, readDeviceSettings } from './device-settings.js';

let current = readDeviceSettings();
const listeners = new Set<() => void>();
const darkDevice = matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function subscribeToDevice(listener: () => void): () => void {
  darkDevice.addEventListener('change', listener);
  return () => darkDevice.removeEventListener('change', listener);
}

function change(settings: DeviceSettings): void {
  current = settings;
  keepDeviceSettings(settings);
  applyTextSize(settings);
  void changeLanguage(settings.language);
  listeners.forEach((listener) => listener());
}

function applyTextSize({ textSize }: DeviceSettings): void {
  if (textSize === 100) document.documentElement.removeAttribute('data-text');
  else document.documentElement.setAttribute('data-text', String(textSize));
}

/** The device's settings and the way to change some of them. */
export function useDeviceSettings(): readonly [DeviceSettings, (some: Partial<DeviceSettings>) => void] {
  const settings = useSyncExternalStore(subscribe, () => current);
  const update = useCallback((some: Partial<DeviceSettings>) => change({ ...current, ...some }), []);
  return [settings, update];
}

/** What the settings and the device together come to. */
export function useColorScheme(): 'light' | 'dark' {
  const [{ colorScheme }] = useDeviceSettings();
  const deviceIsDark = useSyncExternalStore(subscribeToDevice, () => darkDevice.matches);
  if (colorScheme !== 'auto') return colorScheme;
  return deviceIsDark ? 'dark' : 'light';
}
