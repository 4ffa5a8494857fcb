import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('IssueSeatCodes', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const issue = async (meeting: BuiltMeeting, ...names: string[]): Promise<readonly string[]> => {
    const seatIds = names.map((name) => meeting.who[name]!.seat.id);
    return (await meeting.secretary.attendance.issueSeatCodes(meeting.id, { seatIds })).map(({ code }) => code!);
  };

  it('prepares a tablet per seat, which chair and secretary see get ready, and nobody else', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const member = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const codes = await issue(meeting, 'An', 'Bình');
    expect(new Set(codes).size).toBe(2);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    await chair.until(() => chair.state.attendance.tablets.length === 2, 'for two tablets');
    await app.client().attendance.openSeat({ code: codes[0]! });
    await chair.until(() => chair.state.attendance.tablets.some(({ state }) => state === 'open'), 'for one to be open');
    expect(member.state.attendance.tablets).toEqual([]);
    await expectConverged(chair, member);
    [chair, member].forEach((tablet) => tablet.close());
  });

  it('stores no code anywhere, and answers a repeated request without them', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const input = { seatIds: [meeting.who['An']!.seat.id] };
    const key = crypto.randomUUID();
    const [first] = await meeting.secretary.attendance.issueSeatCodes(meeting.id, input, { key });
    const [again] = await meeting.secretary.attendance.issueSeatCodes(meeting.id, input, { key });
    expect(again).toEqual({ ...first, code: null });
    const plain = first!.code!.replace('-', '');
    const stored = await app.sql.query<{ text: string }[]>(
      `select response::text as text from idempotency_keys union all select view::text from stream_events
       union all select details::text from audit_outbox union all select encode(code_hash, 'escape') from seat_codes`,
    );
    for (const { text } of stored) expect(text ?? '').not.toMatch(new RegExp(`${first!.code!}|${plain}`));
    expect(await refusal(app.client().attendance.openSeat({ code: first!.code! }))).toBe('accepted');
  });

  it('makes the earlier code of a seat worthless and signs its tablet out', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const [old] = await issue(meeting, 'An');
    const tablet = app.client();
    await tablet.attendance.openSeat({ code: old! });
    const own = meeting.who['An']!.client;
    const [fresh] = await issue(meeting, 'An');
    expect(await refusal(tablet.identity.me())).toBe('platform/not-signed-in');
    expect(await refusal(own.identity.me())).toBe('accepted');
    expect(await refusal(app.client().attendance.openSeat({ code: old! }))).toBe('attendance/seat-code-refused');
    expect(await refusal(app.client().attendance.openSeat({ code: fresh! }))).toBe('accepted');
  });

  it('goes with the person: a seat given to somebody else needs a new code', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const [code] = await issue(meeting, 'An');
    const { seat } = meeting.who['An']!;
    await app.sql.query(`update seats set person_id = null, office = 'Lãnh đạo Sở Y tế', rev = rev + 1 where id = $1`, [
      seat.id,
    ]);
    expect(await refusal(app.client().attendance.openSeat({ code: code! }))).toBe('attendance/seat-code-refused');
  });

  it('is refused to the chair, a member, a guest, a stranger, for an empty seat and after the close', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const over = await aMeeting(app).withMembers('An').inState('closed').build();
    const other = await aMeeting(app).issued().build();
    const input = { seatIds: [meeting.who['An']!.seat.id] };
    const ask = (client: BuiltMeeting['secretary']) => refusal(client.attendance.issueSeatCodes(meeting.id, input));
    expect(await ask(meeting.who['Chủ tọa']!.client)).toBe('platform/forbidden');
    expect(await ask(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await ask(meeting.who['Khách']!.client)).toBe('platform/not-found');
    expect(await ask(other.secretary)).toBe('platform/not-found');
    expect(
      await refusal(over.secretary.attendance.issueSeatCodes(over.id, { seatIds: [over.who['An']!.seat.id] })),
    ).toBe('attendance/not-open');
  });
});
