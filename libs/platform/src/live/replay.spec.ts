import { describe, expect, it } from '@jest/globals';
import { meetingStream, personStream, REPLAY_LIMIT, type StreamEvent, type StreamName } from '@app/contracts';
import { isReplayable } from './replay.js';

describe('isReplayable', () => {
  const stream = meetingStream('01900000-0000-7000-8000-000000000001');
  const now = new Date('2026-11-23T09:00:00Z');
  const ago = (minutes: number, seq = 1, of: StreamName = stream): StreamEvent => ({
    ...{ stream: of, seq, event: 'test', view: {} },
    at: new Date(now.getTime() - minutes * 60_000).toISOString(),
  });

  it('tells what was missed a quarter of an hour ago, and nothing older of a meeting', () => {
    expect(isReplayable([ago(15), ago(1, 2)], { stream, from: 0, head: 2, now })).toBe(true);
    expect(isReplayable([ago(15.01), ago(1, 2)], { stream, from: 0, head: 2, now })).toBe(false);
    expect(isReplayable([ago(1, 2)], { stream, from: 1, head: 2, now })).toBe(true);
    expect(isReplayable([], { stream, from: 2, head: 2, now })).toBe(true);
  });

  it('tells a person his own however old', () => {
    const own = personStream('01900000-0000-7000-8000-000000000002');
    expect(isReplayable([ago(600, 1, own)], { stream: own, from: 0, head: 1, now })).toBe(true);
  });

  it('needs all that was missed, and not too much of it', () => {
    expect(isReplayable([ago(1, 2)], { stream, from: 0, head: 2, now })).toBe(false);
    expect(isReplayable([], { stream, from: 0, head: 2, now })).toBe(false);
    const many = Array.from({ length: REPLAY_LIMIT + 1 }, (_, i) => ago(1, i + 1));
    expect(isReplayable(many.slice(0, -1), { stream, from: 0, head: REPLAY_LIMIT, now })).toBe(true);
    expect(isReplayable(many, { stream, from: 0, head: many.length, now })).toBe(false);
  });
});
