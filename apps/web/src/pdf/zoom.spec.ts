import { describe, expect, test } from '@jest/globals';
import { scaleValueOf, stepZoom, zoomOf } from './zoom.js';

describe('zoom', () => {
  test('steps by a fifth and stays within reason', () => {
    expect(stepZoom(1, 'in')).toBe(1.2);
    expect(stepZoom(1.2, 'out')).toBe(1);
    expect(stepZoom(4.9, 'in')).toBe(5);
    expect(stepZoom(0.25, 'out')).toBe(0.25);
  });

  test('survives the way to pdf.js and back', () => {
    for (const zoom of ['width', 'page', 1.5] as const) {
      const value = scaleValueOf(zoom);
      expect(zoomOf(1.5, Number.isNaN(Number(value)) ? value : undefined)).toBe(zoom);
    }
  });
});
