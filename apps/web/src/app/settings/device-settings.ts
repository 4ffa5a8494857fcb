import { type Language } from '../../ui/format/language.js';

export type ColorSchemeChoice = 'auto' | 'light' | 'dark';
export type TextSize = 100 | 150 | 200;

/** How this device shows things; belongs to the device, not to the person, since tablets are shared. */
export interface DeviceSettings {
  readonly colorScheme: ColorSchemeChoice;
  readonly textSize: TextSize;
  readonly language: Language;
}

const defaults: DeviceSettings = { colorScheme: 'auto', textSize: 100, language: 'vi' };

// Also read by public/first-paint.js.
const key = 'ecabinet.device';

/** Settings from their stored form; whatever is missing or unknown becomes the default. */
export function parseDeviceSettings(text: string | null): DeviceSettings {
  const saved = parsed(text);
  return {
    colorScheme: oneOf(saved.colorScheme, ['auto', 'light', 'dark'], defaults.colorScheme),
    textSize: oneOf(saved.textSize, [100, 150, 200], defaults.textSize),
    language: oneOf(saved.language, ['vi', 'en'], defaults.language),
  };
}

/** What this device has kept. A private window without storage simply starts from the defaults. */
export function readDeviceSettings(): DeviceSettings {
  try {
    return parseDeviceSettings(localStorage.getItem(key));
  } catch {
    return defaults;
  }
}

export function keepDeviceSettings(settings: DeviceSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Storage is full or forbidden: the choice holds until the window is closed.
  }
}

function parsed(text: string | null): Partial<Record<keyof DeviceSettings, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function oneOf<T>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find((candidate) => candidate === value) ?? fallback;
}
