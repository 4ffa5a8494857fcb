import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings-memory.js';
import { firstSettings } from './tool.js';

describe('how somebody wrote last', () => {
  it('is read back', () => {
    const settings = { ...firstSettings, side: 'left', pen: { color: 'red', width: 2.8 }, bar: 'folded' } as const;
    expect(readSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it('is as at first where nothing, or nothing readable, was kept', () => {
    expect(readSettings(null)).toEqual(firstSettings);
    const odd = {
      pen: { color: 'pink', width: 2 },
      highlighter: { color: 'red', width: -1 },
      side: 'top',
      stamp: 'yes',
    };
    expect(readSettings(JSON.stringify(odd))).toEqual(firstSettings);
  });
});
