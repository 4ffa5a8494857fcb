import { describe, expect, it } from '@jest/globals';
import { actOfKey } from './tool-keys.js';

const press = (key: string, wish: Partial<Parameters<typeof actOfKey>[0]> = {}) =>
  actOfKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...wish });

describe('the keys of writing', () => {
  it('choose tools, also with capitals locked', () => {
    expect(press('b')).toEqual({ act: 'choose', tool: 'pen' });
    expect(press('B')).toEqual({ act: 'choose', tool: 'pen' });
    expect(press('q')).toBeNull();
  });

  it('take back and do again as everywhere, and leave other combinations alone', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ act: 'undo' });
    expect(press('Z', { metaKey: true, shiftKey: true })).toEqual({ act: 'redo' });
    expect(press('y', { ctrlKey: true })).toEqual({ act: 'redo' });
    expect(press('f', { ctrlKey: true })).toBeNull();
    expect(press('b', { altKey: true })).toBeNull();
  });

  it('delete the mark that is picked, and lay the tool down', () => {
    expect(press('Delete')).toEqual({ act: 'delete' });
    expect(press('Escape')).toEqual({ act: 'leave' });
  });
});
