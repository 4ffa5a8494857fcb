import { describe, expect, it } from '@jest/globals';
import { type Hand, roleOf, type Touchdown } from './pointer-role.js';

const hand = (wish: Partial<Hand> = {}): Hand => ({
  tool: 'pen',
  writesWith: 'finger',
  penUpAt: null,
  fingers: 1,
  ...wish,
});
const down = (pointerType: string, wish: Partial<Touchdown> = {}): Touchdown => ({
  pointerType,
  button: 0,
  timeStamp: 10_000,
  ...wish,
});

describe('what a touch on the paper means', () => {
  it('a pen writes at once, a finger and a mouse only with a tool', () => {
    expect(roleOf(down('pen'), hand({ tool: null }))).toBe('write');
    expect(roleOf(down('pen'), hand())).toBe('write');
    expect(roleOf(down('pen'), hand({ tool: 'hand' }))).toBe('scroll');
    for (const type of ['touch', 'mouse']) {
      expect(roleOf(down(type), hand())).toBe('write');
      expect(roleOf(down(type), hand({ tool: null }))).toBe('scroll');
      expect(roleOf(down(type), hand({ tool: 'hand' }))).toBe('scroll');
    }
    expect(roleOf(down('mouse', { button: 2 }), hand())).toBe('scroll');
  });

  it('two fingers scroll, and once a pen was seen one finger too', () => {
    expect(roleOf(down('touch'), hand({ fingers: 2 }))).toBe('scroll');
    expect(roleOf(down('touch'), hand({ writesWith: 'pen' }))).toBe('scroll');
  });

  it('a palm shortly after the pen does nothing', () => {
    expect(roleOf(down('touch'), hand({ penUpAt: 9_700, writesWith: 'pen' }))).toBe('ignore');
    expect(roleOf(down('touch'), hand({ penUpAt: 9_400, writesWith: 'pen' }))).toBe('scroll');
  });
});
