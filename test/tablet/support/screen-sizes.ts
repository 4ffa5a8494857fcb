/** The four home sizes of the product, in CSS pixels. */
export const screenSizes = {
  portrait: { width: 1024, height: 1366 },
  landscape: { width: 1366, height: 1024 },
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** How a device may show things; the same values as the app's device settings. */
export const screenLooks = {
  light: { colorScheme: 'light', textSize: 100 },
  dark: { colorScheme: 'dark', textSize: 100 },
  'text-200': { colorScheme: 'light', textSize: 200 },
} as const;

export type ScreenSize = keyof typeof screenSizes;
export type ScreenLook = keyof typeof screenLooks;
