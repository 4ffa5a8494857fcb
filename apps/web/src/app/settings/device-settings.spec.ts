import { expect, test } from '@jest/globals';
import { parseDeviceSettings } from './device-settings.js';

const defaults = { colorScheme: 'auto', textSize: 100, language: 'vi' };

test('a device without settings follows itself, in Vietnamese, at 100 %', () => {
  for (const text of [null, '', '{}', 'null', '[]', 'not json', '7'])
    expect(parseDeviceSettings(text)).toEqual(defaults);
});

test('what is kept is read; what is unknown is left out', () => {
  expect(parseDeviceSettings('{"colorScheme":"dark","textSize":200,"language":"en"}')).toEqual({
    colorScheme: 'dark',
    textSize: 200,
    language: 'en',
  });
  expect(parseDeviceSettings('{"colorScheme":"sepia","textSize":170,"language":"fr"}')).toEqual(defaults);
});
