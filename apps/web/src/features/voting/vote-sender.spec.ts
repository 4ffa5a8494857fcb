import { NoAnswerError, ProblemError } from '@app/client';
import { type VoteInput, type VoteReceipt } from '@app/contracts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { deviceVoteMemory } from './vote-memory.js';
import { type VoteLine, VoteSender } from './vote-sender.js';

const agree: VoteInput = { choice: 'for', opinion: null };
const disagree: VoteInput = { choice: 'against', opinion: null };
const receiptOf = (choice: VoteInput['choice'], revision = 1): VoteReceipt => ({
  ballotId: 'phiếu',
  memberId: 'an',
  choice,
  opinion: null,
  revision,
  receipt: '7K3F-92QD',
  way: 'own',
  at: '2026-11-26T08:41:20.000Z',
});
const refusal = (code: string, status: number) =>
  new ProblemError({ type: 'about:blank', title: code, status, code, id: 'x' });

class FakeStorage {
  readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}

/** A server and a network of the test's own: what was sent, and how each request ends. */
class FakeLine implements VoteLine {
  readonly sent: { readonly choice: string; readonly key: string }[] = [];
  readonly waits: (() => void)[] = [];
  private readonly answers: ((receipt: VoteReceipt) => void)[] = [];
  private readonly failures: ((error: unknown) => void)[] = [];
  private wake: () => void = () => undefined;
  private keys = 0;
  online = true;

  cast = (_ballotId: string, input: VoteInput, key: string): Promise<VoteReceipt> => {
    this.sent.push({ choice: input.choice, key });
    return new Promise((resolve, reject) => {
      this.answers.push(resolve);
      this.failures.push(reject);
    });
  };
  isOnline = (): boolean => this.online;
  onOnline = (listener: () => void): void => void (this.wake = listener);
  later = (_ms: number, work: () => void): void => void this.waits.push(work);
  newKey = (): string => `khóa ${++this.keys}`;
  now = (): Date => new Date('2026-11-26T08:41:00.000Z');

  comeBack(): void {
    this.online = true;
    this.wake();
  }
  async answer(receipt: VoteReceipt): Promise<void> {
    this.answers.at(-1)?.(receipt);
    await settled();
  }
  async fail(error: unknown): Promise<void> {
    this.failures.at(-1)?.(error);
    await settled();
  }
  retry(): void {
    this.waits.shift()?.();
  }
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a vote given on this device', () => {
  let storage: FakeStorage;
  let line: FakeLine;
  const sender = (person = 'an') => new VoteSender(deviceVoteMemory(person, storage as unknown as Storage), line);
  beforeEach(() => {
    storage = new FakeStorage();
    line = new FakeLine();
  });

  test('is "recorded" only with a receipt, and then nothing is kept', async () => {
    const votes = sender();
    votes.give('phiếu', agree);
    expect(votes.of('phiếu')?.phase).toBe('sending');
    await line.answer(receiptOf('for'));
    expect(votes.of('phiếu')).toEqual({ phase: 'recorded', receipt: receiptOf('for') });
    expect(storage.items.size).toBe(0);
  });

  test('waits on the device while there is no network, can be changed, and goes once, as it was last', async () => {
    line.online = false;
    const votes = sender();
    votes.give('phiếu', agree);
    votes.give('phiếu', disagree);
    expect(votes.of('phiếu')).toMatchObject({ phase: 'unsent', vote: { choice: 'against' } });
    expect(line.sent).toEqual([]);
    line.comeBack();
    await line.answer(receiptOf('against'));
    expect(line.sent).toEqual([{ choice: 'against', key: 'khóa 2' }]);
  });

  test('is asked for again with the same key until the answer is definite', async () => {
    const votes = sender();
    votes.give('phiếu', agree);
    await line.fail(new NoAnswerError());
    expect(votes.of('phiếu')?.phase).toBe('sending');
    line.retry();
    await line.fail(refusal('platform/unavailable', 503));
    line.retry();
    await line.fail(refusal('platform/not-signed-in', 401));
    line.retry();
    await line.answer(receiptOf('for'));
    expect(line.sent.map(({ key }) => key)).toEqual(['khóa 1', 'khóa 1', 'khóa 1', 'khóa 1']);
    expect(votes.of('phiếu')?.phase).toBe('recorded');
  });

  test('cannot be changed while nobody knows whether it arrived', async () => {
    const votes = sender();
    votes.give('phiếu', agree);
    await line.fail(new NoAnswerError());
    votes.give('phiếu', disagree);
    line.retry();
    await line.answer(receiptOf('for'));
    expect(new Set(line.sent.map(({ choice }) => choice))).toEqual(new Set(['for']));
  });

  test('survives a reload with its key, sent or not', async () => {
    line.online = false;
    sender().give('phiếu', agree);
    const afterReload = sender();
    expect(afterReload.of('phiếu')?.phase).toBe('unsent');
    line.comeBack();
    await line.fail(new NoAnswerError());

    const again = new FakeLine();
    line = again;
    const afterSecond = sender();
    expect(afterSecond.of('phiếu')?.phase).toBe('sending');
    await again.answer(receiptOf('for'));
    expect(again.sent).toEqual([{ choice: 'for', key: 'khóa 1' }]);
    expect(afterSecond.of('phiếu')?.phase).toBe('recorded');
  });

  test('refused after the close is said so, over a reload too, until it is read', async () => {
    const votes = sender();
    votes.give('phiếu', agree);
    await line.fail(refusal('voting/ballot-closed', 409));
    const told = { phase: 'refused', vote: { choice: 'for', code: 'voting/ballot-closed' } };
    expect(votes.of('phiếu')).toMatchObject(told);
    const afterReload = sender();
    expect(afterReload.of('phiếu')).toMatchObject(told);
    expect(line.sent).toHaveLength(1);
    afterReload.acknowledge('phiếu');
    expect(afterReload.of('phiếu')).toBeNull();
    expect(storage.items.size).toBe(0);
  });

  test('is never sent for another person who takes the tablet', () => {
    line.online = false;
    sender('an').give('phiếu', agree);
    line.online = true;
    expect(sender('bình').of('phiếu')).toBeNull();
    expect(line.sent).toEqual([]);
  });

  test('a change after the receipt is a new act with a new key', async () => {
    const votes = sender();
    votes.give('phiếu', agree);
    await line.answer(receiptOf('for'));
    votes.give('phiếu', disagree);
    await line.answer(receiptOf('against', 2));
    expect(line.sent.map(({ key }) => key)).toEqual(['khóa 1', 'khóa 2']);
    expect(votes.of('phiếu')).toMatchObject({ receipt: { revision: 2 } });
  });
});
