import {
  type AnswerInput,
  type ConsentInput,
  type Id,
  type RecordConsentInput,
  type SeatEdit,
  type SeatFill,
  type SeatInput,
  type SiteEdit,
  type SiteInput,
} from '@app/contracts';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';

const useMeetingId = (): Id => useMeeting().meeting.head.id;

export const useAddSeats = () => {
  const id = useMeetingId();
  return useAct((key, seats: readonly SeatInput[]) => client.meetings.addSeats(id, { seats }, { key }));
};

export const useEditSeat = () => {
  const id = useMeetingId();
  return useAct((key, seatId: Id, input: SeatEdit) => client.meetings.editSeat(id, seatId, input, { key }));
};

export const useFillSeat = () => {
  const id = useMeetingId();
  return useAct((key, seatId: Id, input: SeatFill) => client.meetings.fillSeat(id, seatId, input, { key }));
};

/** Resolves with the id of what is gone. */
export const useRemoveSeat = () => {
  const id = useMeetingId();
  return useAct(async (key, seatId: Id) => {
    await client.meetings.removeSeat(id, seatId, { key });
    return seatId;
  });
};

/** `siteId` null = a new one. */
export const useSaveSite = () => {
  const id = useMeetingId();
  return useAct((key, siteId: Id | null, input: SiteInput & Pick<SiteEdit, 'rev'>) => {
    const { rev, ...fields } = input;
    return siteId === null
      ? client.meetings.addSite(id, fields, { key })
      : client.meetings.editSite(id, siteId, { ...fields, rev }, { key });
  });
};

export const useRemoveSite = () => {
  const id = useMeetingId();
  return useAct(async (key, siteId: Id) => {
    await client.meetings.removeSite(id, siteId, { key });
    return siteId;
  });
};

export const useAnswer = () => {
  const id = useMeetingId();
  return useAct((key, input: AnswerInput) => client.invitations.answer(id, input, { key }));
};

export const useGiveConsent = () => {
  const id = useMeetingId();
  return useAct((key, input: ConsentInput) => client.invitations.giveConsent(id, input, { key }));
};

export const useRecordConsent = () => {
  const id = useMeetingId();
  return useAct((key, input: RecordConsentInput) => client.invitations.recordConsent(id, input, { key }));
};
