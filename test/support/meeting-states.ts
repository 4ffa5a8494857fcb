import { type Client } from '@app/client';
import { type Id, type MeetingState } from '@app/contracts';

type Step = (client: Client, id: Id) => Promise<unknown>;

const submit: Step = (client, id) => client.meetings.submit(id);
const approve: Step = (client, id) => client.meetings.approve(id);
const issue: Step = (client, id) => client.meetings.issue(id);
const open: Step = (client, id) => client.meetings.open(id, { overrideReason: 'Chạy thử' });
const pause: Step = (client, id) => client.meetings.pause(id);
const close: Step = (client, id) => client.meetings.close(id);
const conclude: Step = (client, id) => client.meetings.conclude(id);
const cancel: Step = (client, id) => client.meetings.cancel(id, { reason: 'Không còn cần thiết' });

/** Steps from a draft to each state, for a type of meeting that needs approval. */
const stepsTo: Readonly<Record<MeetingState, readonly Step[]>> = {
  draft: [],
  submitted: [submit],
  approved: [submit, approve],
  issued: [submit, approve, issue],
  'in-session': [submit, approve, issue, open],
  paused: [submit, approve, issue, open, pause],
  closed: [submit, approve, issue, open, close],
  concluded: [submit, approve, issue, open, close, conclude],
  cancelled: [submit, approve, issue, cancel],
};

/** Does this state exist only where approval is asked for? */
export const needsApproval = (state: MeetingState): boolean => state === 'submitted' || state === 'approved';

/** Brings a draft to a state by the steps people would take. @param secretary somebody who prepares the meeting */
export async function bringTo(secretary: Client, id: Id, state: MeetingState, asksApproval: boolean): Promise<void> {
  const steps = asksApproval ? stepsTo[state] : stepsTo[state].filter((step) => step !== submit && step !== approve);
  for (const step of steps) await step(secretary, id);
}
