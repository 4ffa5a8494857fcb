import {
  type AnnounceResultInput,
  type BallotEdit,
  type BallotInput,
  type BallotOutlook,
  type ConcludeTieInput,
  type EnterAgreedInput,
  type EnterHandsInput,
  type EnterNewAgreedInput,
  type EnterNewHandsInput,
  type ExtendBallotInput,
  type Id,
  type LeadBallot,
  type OpenBallotInput,
  type OpenNewBallotInput,
  type Problem,
  type ReasonInput,
  type RollCallVoteInput,
  type VoteInput,
  type VoteReceipt,
} from '@app/contracts';
import { type CommandOptions, type Http, ProblemError, type QueryOptions } from './http.js';

/** Ballots. One function per route. */
export const votingApi = (http: Http) => {
  const lead = (path: string) => (id: Id, input?: unknown, options?: CommandOptions) =>
    http.post<LeadBallot>(path, { id }, input, options);

  return {
    /** What a ballot opened now would be; for chair and secretaries. */
    outlook: (meetingId: Id, options?: QueryOptions) =>
      http.get<BallotOutlook>('/api/meetings/:id/ballots/outlook', { id: meetingId }, {}, options),
    prepare: (meetingId: Id, input: BallotInput, options?: CommandOptions) =>
      lead('/api/meetings/:id/ballots')(meetingId, input, options),
    edit: (id: Id, input: BallotEdit, options?: CommandOptions) => lead('/api/ballots/:id/edit')(id, input, options),
    discard: (id: Id, options?: CommandOptions) =>
      http.post<void>('/api/ballots/:id/discard', { id }, undefined, options),
    open: (id: Id, input: OpenBallotInput, options?: CommandOptions) =>
      lead('/api/ballots/:id/open')(id, input, options),
    openNew: (meetingId: Id, input: OpenNewBallotInput, options?: CommandOptions) =>
      lead('/api/meetings/:id/ballots/open')(meetingId, input, options),
    /**
     * Gives one's vote. With NoAnswerError the outcome is unknown: send the same again under the same key until there is
     * an answer; what was recorded answers with the same receipt, also after the close.
     * @throws voting/ballot-closed, voting/already-voted, voting/not-an-elector
     */
    cast: (id: Id, input: VoteInput, options?: CommandOptions) =>
      http.post<VoteReceipt>('/api/ballots/:id/votes', { id }, input, options),
    /** For a member without a device, by the secretary. */
    castRollCall: (id: Id, input: RollCallVoteInput, options?: CommandOptions) =>
      http.post<VoteReceipt>('/api/ballots/:id/roll-call-votes', { id }, input, options),
    extend: (id: Id, input: ExtendBallotInput, options?: CommandOptions) =>
      lead('/api/ballots/:id/extend')(id, input, options),
    close: (id: Id, options?: CommandOptions) => lead('/api/ballots/:id/close')(id, undefined, options),
    void: (id: Id, input: ReasonInput, options?: CommandOptions) => lead('/api/ballots/:id/void')(id, input, options),
    concludeTie: (id: Id, input: ConcludeTieInput, options?: CommandOptions) =>
      lead('/api/ballots/:id/conclude')(id, input, options),
    announce: (id: Id, input: AnnounceResultInput, options?: CommandOptions) =>
      lead('/api/ballots/:id/announce')(id, input, options),
    /** By hand, for a prepared question or a new one. */
    enterHands: (id: Id, input: EnterHandsInput, options?: CommandOptions) =>
      lead('/api/ballots/:id/enter-hands')(id, input, options),
    enterNewHands: (meetingId: Id, input: EnterNewHandsInput, options?: CommandOptions) =>
      lead('/api/meetings/:id/ballots/enter-hands')(meetingId, input, options),
    enterAgreed: (id: Id, input: EnterAgreedInput, options?: CommandOptions) =>
      lead('/api/ballots/:id/enter-agreed')(id, input, options),
    enterNewAgreed: (meetingId: Id, input: EnterNewAgreedInput, options?: CommandOptions) =>
      lead('/api/meetings/:id/ballots/enter-agreed')(meetingId, input, options),
    /** The result sheet of a closed ballot as PDF; for chair and secretaries. @throws voting/no-result-yet */
    resultSheet: async (id: Id, options: QueryOptions = {}): Promise<Blob> => {
      const response = await http.raw('GET', `/api/ballots/${encodeURIComponent(id)}/result-sheet`, options);
      if (response.ok) return response.blob();
      throw new ProblemError((await response.json()) as Problem);
    },
  };
};
