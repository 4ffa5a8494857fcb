import {
  type AttendanceView,
  type CheckInInput,
  type HallCodeView,
  type Id,
  type MarkPresentInput,
  type SeatCodesInput,
  type SeatCodeView,
  type SeatMarkInput,
  type SeatSessionInput,
  type SeatSessionView,
  type SeatsMarkInput,
} from '@app/contracts';
import { type CommandOptions, type Http, NoAnswerError, type QueryOptions } from './http.js';

/** Who is here; hall tablets; the sheet to sign. One function per route. */
export const attendanceApi = (http: Http) => ({
  /** Opens this device as the tablet of a seat; the answer sets the cookie. @throws attendance/seat-code-refused */
  openSeat: (input: SeatSessionInput, options?: CommandOptions) =>
    http.post<SeatSessionView>('/api/seat-sessions', {}, input, options),
  /** "Tôi là đồng chí …". */
  checkIn: (id: Id, input: CheckInInput, options?: CommandOptions) =>
    http.post<AttendanceView>('/api/meetings/:id/attendance/check-in', { id }, input, options),
  markPresent: (id: Id, input: MarkPresentInput, options?: CommandOptions) =>
    http.post<readonly AttendanceView[]>('/api/meetings/:id/attendance/mark-present', { id }, input, options),
  markAbsent: (id: Id, input: SeatsMarkInput, options?: CommandOptions) =>
    http.post<readonly AttendanceView[]>('/api/meetings/:id/attendance/mark-absent', { id }, input, options),
  leave: (id: Id, input: SeatMarkInput, options?: CommandOptions) =>
    http.post<AttendanceView>('/api/meetings/:id/attendance/leave', { id }, input, options),
  comeBack: (id: Id, input: SeatMarkInput, options?: CommandOptions) =>
    http.post<AttendanceView>('/api/meetings/:id/attendance/return', { id }, input, options),
  withdraw: (id: Id, input: SeatMarkInput, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/attendance/withdraw', { id }, input, options),
  /** Codes are shown once; a retry with the same key answers them as null. */
  issueSeatCodes: (id: Id, input: SeatCodesInput, options?: CommandOptions) =>
    http.post<readonly SeatCodeView[]>('/api/meetings/:id/attendance/seat-codes', { id }, input, options),
  showHallCode: (id: Id, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/attendance/hall-code/show', { id }, undefined, options),
  hideHallCode: (id: Id, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/attendance/hall-code/hide', { id }, undefined, options),
  /** @param siteId null = the hall's own */
  hallCode: (id: Id, siteId: Id | null, options?: QueryOptions) =>
    http.get<HallCodeView>('/api/meetings/:id/attendance/hall-code', { id }, { siteId: siteId ?? undefined }, options),
  /** The attendance sheet as PDF. @throws NoAnswerError when refused or unanswered */
  sheet: async (id: Id, options: QueryOptions = {}): Promise<Blob> => {
    const response = await http.raw('GET', `/api/meetings/${encodeURIComponent(id)}/attendance/sheet`, options);
    if (!response.ok) throw new NoAnswerError({ cause: new Error(`HTTP ${response.status}`) });
    return response.blob();
  },
});
