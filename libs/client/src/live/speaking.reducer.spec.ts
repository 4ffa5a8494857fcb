import { describe, expect, it } from '@jest/globals';
import { type FloorView } from '@app/contracts';
import { secondsLeft } from './speaking.reducer.js';

describe('time left', () => {
  const beganAt = '2026-11-26T07:00:00.000Z';
  const floor = (plannedSeconds: number | null): FloorView => ({
    id: 'floor',
    itemId: 'item',
    kind: 'statement',
    speaker: {
      seatId: 'seat',
      name: 'An',
      honorific: 'dong-chi',
      position: '',
      unit: '',
      place: 'hall',
      siteName: null,
    },
    beganAt,
    plannedSeconds,
  });
  const after = (seconds: number): number => Date.parse(beganAt) + seconds * 1000;

  it('runs by the server’s clock, and below zero when over time', () => {
    expect(secondsLeft(floor(300), after(0))).toBe(300);
    expect(secondsLeft(floor(300), after(0.4))).toBe(300);
    expect(secondsLeft(floor(300), after(299.5))).toBe(1);
    expect(secondsLeft(floor(300), after(375))).toBe(-75);
  });

  it('is not counted for those without a timer', () => {
    expect(secondsLeft(floor(null), after(1000))).toBeNull();
  });
});
