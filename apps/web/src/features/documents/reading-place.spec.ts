import { describe, expect, test } from '@jest/globals';
import { readPlace } from './reading-place.js';

describe('where somebody stopped reading', () => {
  test('is read back', () => {
    expect(readPlace('{"page":14,"zoom":"width"}')).toEqual({ page: 14, zoom: 'width' });
    expect(readPlace('{"page":1,"zoom":1.5}')).toEqual({ page: 1, zoom: 1.5 });
  });

  test.each([null, '', '{', '7', '{"page":0,"zoom":1}', '{"page":1,"zoom":"huge"}', '{"page":1.5,"zoom":1}'])(
    'counts as nothing: %s',
    (text) => expect(readPlace(text)).toBeNull(),
  );
});
