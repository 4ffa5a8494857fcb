import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { DOCUMENT_LIMITS, type PaperDeliveries } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { aReadyPaper, type ReadyPaper } from './support/papers.js';

describe('ReceivePapers', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const receive = (client: Client, meeting: BuiltMeeting, ...papers: readonly ReadyPaper[]) =>
    client.documents.receive(meeting.id, { versionIds: papers.map(({ versionId }) => versionId) });
  const seen = (meeting: BuiltMeeting): Promise<PaperDeliveries> => meeting.secretary.documents.deliveries(meeting.id);
  const ofSeat = async (meeting: BuiltMeeting, name: string) =>
    (await seen(meeting)).seats.find(({ seatId }) => seatId === meeting.who[name]!.seat.id)!;
  const rows = async () =>
    Number((await app.sql.query<{ n: string }[]>(`select count(*) as n from paper_deliveries`))[0]!.n);

  it('shows by seat and by paper what has reached which device, and nothing of reading', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const [one, two] = [await aReadyPaper(app, meeting), await aReadyPaper(app, meeting)];
    expect(await ofSeat(meeting, 'An')).toMatchObject({ papers: 2, received: 0, devices: [] });
    // Reading without having said so is no delivery: the two know nothing of each other.
    await meeting.who['Bình']!.client.documents.file(one.documentId, one.versionId);
    await receive(meeting.who['An']!.client, meeting, one, two);
    const second = await signedIn(app, meeting.who['An']!);
    await receive(second, meeting, one);
    const told = await seen(meeting);
    const an = await ofSeat(meeting, 'An');
    expect(an).toMatchObject({ papers: 2, received: 2 });
    expect(an.devices.map(({ kind, papers }) => [kind, papers])).toEqual([
      ['own', 2],
      ['own', 1],
    ]);
    expect(Object.keys(an).sort()).toEqual(['devices', 'papers', 'received', 'seatId']);
    expect(Object.keys(an.devices[0]!).sort()).toEqual(['kind', 'name', 'papers']);
    expect(await ofSeat(meeting, 'Bình')).toMatchObject({ papers: 2, received: 0, devices: [] });
    const missing = told.papers.find(({ documentId }) => documentId === one.documentId)!;
    const names = missing.missing.map((place) => told.seats[place]!.seatId);
    expect(names).toContain(meeting.who['Bình']!.seat.id);
    expect(names).not.toContain(meeting.who['An']!.seat.id);
    expect(missing.seats - missing.missing.length).toBe(1);
  });

  it('keeps a version once for a device, however often and in how many requests it is said', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const paper = await aReadyPaper(app, meeting);
    const { client } = meeting.who['An']!;
    const before = await rows();
    await receive(client, meeting, paper, paper);
    await Promise.all([1, 2, 3, 4].map(() => receive(client, meeting, paper)));
    expect(await rows()).toBe(before + 1);
  });

  it('passes over what is not theirs: a guest has his own, other meetings and unknown versions leave no trace', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const other = await aMeeting(app).issued().build();
    const [own, hidden] = [
      await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id }),
      await aReadyPaper(app, meeting, { itemId: meeting.items[1]!.id }),
    ];
    const elsewhere = await aReadyPaper(app, other);
    const before = await rows();
    const guest = meeting.who['Khách']!.client;
    await guest.documents.receive(meeting.id, {
      versionIds: [own.versionId, hidden.versionId, elsewhere.versionId, uuidv7()],
    });
    expect(await rows()).toBe(before + 1);
    expect(await ofSeat(meeting, 'Khách')).toMatchObject({ papers: 1, received: 1 });
    // He may open one of the two; of the other he is told to be outside, neither reached nor missing.
    const told = await seen(meeting);
    const place = told.seats.findIndex(({ seatId }) => seatId === meeting.who['Khách']!.seat.id);
    const ofPaper = ({ documentId }: ReadyPaper) => told.papers.find((row) => row.documentId === documentId)!;
    expect(ofPaper(own)).toMatchObject({ outside: [] });
    expect(ofPaper(hidden).outside).toEqual([place]);
    expect(ofPaper(hidden).missing).not.toContain(place);
    expect(ofPaper(hidden).seats + ofPaper(hidden).outside.length).toBe(told.seats.length);
  });

  it('forgets a device that was signed out, and asks anew for a new version', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const paper = await aReadyPaper(app, meeting);
    const device = await signedIn(app, meeting.who['An']!);
    await receive(device, meeting, paper);
    expect(await ofSeat(meeting, 'An')).toMatchObject({ received: 1 });
    await device.identity.signOut();
    expect(await ofSeat(meeting, 'An')).toMatchObject({ papers: 1, received: 0, devices: [] });
    await receive(meeting.who['An']!.client, meeting, paper);
    await app.sql.query(`update documents set current_version_id = null where id = $1`, [paper.documentId]);
    expect(await ofSeat(meeting, 'An')).toMatchObject({ papers: 0, received: 0, devices: [] });
  });

  it('is said by a hall tablet for its seat alone', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const paper = await aReadyPaper(app, meeting);
    const tablet = app.client();
    const seatIds = [meeting.who['An']!.seat.id];
    const [seat] = await meeting.secretary.attendance.issueSeatCodes(meeting.id, { seatIds });
    await tablet.attendance.openSeat({ code: seat!.code! });
    await receive(tablet, meeting, paper);
    const { devices } = await ofSeat(meeting, 'An');
    expect(devices.map(({ kind, papers }) => [kind, papers])).toEqual([['hall', 1]]);
    expect(await refusal(tablet.documents.deliveries(meeting.id))).toBe('platform/forbidden');
  });

  it('is told to the chair as to those who prepare the meeting', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await aReadyPaper(app, meeting);
    const chair = meeting.who['Chủ tọa']!.client;
    expect(await chair.documents.deliveries(meeting.id)).toEqual(await seen(meeting));
  });

  it('is not for members, guests or strangers to see, nor for strangers to say', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const stranger = (await aMeeting(app).build()).secretary;
    const paper = await aReadyPaper(app, meeting);
    for (const name of ['An', 'Khách'])
      expect(await refusal(meeting.who[name]!.client.documents.deliveries(meeting.id))).toBe('platform/forbidden');
    expect(await refusal(stranger.documents.deliveries(meeting.id))).toBe('platform/not-found');
    const before = await rows();
    expect(await refusal(receive(stranger, meeting, paper))).toBe('platform/not-found');
    expect(await rows()).toBe(before);
  });

  it('takes no more at once than a meeting can have papers', async () => {
    const meeting = await aMeeting(app).issued().build();
    const versionIds = Array.from({ length: DOCUMENT_LIMITS.documents + 1 }, () => uuidv7());
    expect(await refusal(meeting.secretary.documents.receive(meeting.id, { versionIds }))).toBe(
      'platform/invalid-input',
    );
    await meeting.secretary.documents.receive(meeting.id, { versionIds: versionIds.slice(1) });
  });
});
