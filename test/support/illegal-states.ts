import { expect } from '@jest/globals';
import { type Client } from '@app/client';
import { type Id, type LifeAct, type MeetingState, meetingStates, nextState } from '@app/contracts';
import { type BuiltMeeting } from './a-meeting.js';
import { type RunningApp } from './app.js';
import { refusal } from './refusal.js';

/** The meeting's row and how many events its streams have: equal before and after a refusal. */
export async function traceOf(app: RunningApp, meetingId: Id): Promise<unknown> {
  const [row] = await app.sql.query<object[]>(`select * from meetings where id = $1`, [meetingId]);
  const [events] = await app.sql.query<object[]>(
    `select sum(seq) as events from stream_heads where stream like 'meeting:' || $1 || '%'`,
    [meetingId],
  );
  return { ...row, ...events };
}

/** Puts a meeting into a state without the way there; only to see what is refused from it. */
export async function forceState(app: RunningApp, meetingId: Id, state: MeetingState): Promise<void> {
  const wasIssued = !['draft', 'submitted', 'approved'].includes(state);
  await app.sql.query(`update meetings set state = $2, issued_at = case when $3 then now() end where id = $1`, [
    meetingId,
    state,
    wasIssued,
  ]);
}

/** From every state where the act is illegal it is refused with 409 and nothing changes. */
export async function expectIllegalElsewhere(
  app: RunningApp,
  meeting: BuiltMeeting,
  act: LifeAct,
  send: (secretary: Client, meetingId: Id) => Promise<unknown>,
): Promise<void> {
  for (const needsApproval of [true, false]) {
    await app.sql.query(`update meetings set needs_approval = $2 where id = $1`, [meeting.id, needsApproval]);
    for (const state of meetingStates.filter((from) => nextState(from, act, { needsApproval }) === null)) {
      await forceState(app, meeting.id, state);
      const before = await traceOf(app, meeting.id);
      expect([state, await refusal(send(meeting.secretary, meeting.id))]).toEqual([state, 'meetings/illegal-move']);
      expect(await traceOf(app, meeting.id)).toEqual(before);
    }
  }
}

/** From each of these states it is refused because of the state, and nothing changes. */
export async function expectWrongState(
  app: RunningApp,
  meeting: BuiltMeeting,
  states: readonly MeetingState[],
  send: (secretary: Client, meetingId: Id) => Promise<unknown>,
): Promise<void> {
  for (const state of states) {
    await forceState(app, meeting.id, state);
    const before = await traceOf(app, meeting.id);
    expect([state, await refusal(send(meeting.secretary, meeting.id))]).toEqual([state, 'meetings/wrong-state']);
    expect(await traceOf(app, meeting.id)).toEqual(before);
  }
}

export const finishedStates = ['closed', 'concluded', 'cancelled'] as const;
