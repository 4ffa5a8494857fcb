import { defaultProvincialName, defaultProvincialValues } from '@app/contracts';
import { type Config } from '@app/platform';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { OperatorError } from '../operator-error.js';
import { briefingItems, pastItems, sessionItems, thematicItems } from './demo-agenda.js';
import { members } from './demo-cast.js';
import { type DemoMeetingPlan, prepareMeeting } from './demo-meeting.js';
import { demoPassword } from './demo-password.js';
import { makePeople } from './demo-people.js';
import { openDemoStage } from './demo-stage.js';
import { holdPastSession } from './past-session.js';

const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;

/** A moment on the clock of Vietnam, `days` from today. */
function at(now: Date, days: number, hour: number): Date {
  const local = new Date(now.getTime() + VIETNAM_MS + days * DAY_MS);
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate(), hour) - VIETNAM_MS);
}

/** The session to open today: it begins in twenty minutes, on a full five minutes. */
const soon = (now: Date): Date => new Date(Math.ceil((now.getTime() + 20 * 60_000) / 300_000) * 300_000);

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query('select 1 from people limit 1')).rowCount === 0;
  } finally {
    await client.end();
  }
}

function plans(now: Date): { readonly past: readonly DemoMeetingPlan[]; readonly coming: readonly DemoMeetingPlan[] } {
  const month = (moment: Date): string => `${moment.getUTCMonth() + 1}/${moment.getUTCFullYear()}`;
  const session = { kind: 'session', form: 'regular', hours: 3.5, place: 'Phòng họp số 1', guestItem: null } as const;
  const past = pastItems.map((items, index) => {
    const startsAt = at(now, index === 0 ? -26 : -12, 8);
    return {
      ...session,
      form: index === 0 ? ('regular' as const) : ('thematic' as const),
      title: `Phiên họp ${index === 0 ? 'thường kỳ' : 'chuyên đề'} tháng ${month(startsAt)}`,
      startsAt,
      items,
    };
  });
  const startsAt = soon(now);
  return {
    past,
    coming: [
      {
        ...session,
        title: `Phiên họp thường kỳ tháng ${month(startsAt)}`,
        startsAt,
        items: sessionItems,
        guestItem: 2,
      },
      {
        ...session,
        kind: 'working',
        form: 'briefing',
        title: 'Họp giao ban',
        startsAt: at(now, 1, 8),
        hours: 1,
        place: 'Phòng họp số 3',
        items: briefingItems,
      },
      {
        ...session,
        form: 'thematic',
        title: 'Phiên họp chuyên đề về chuyển đổi số',
        startsAt: at(now, 8, 14),
        hours: 2,
        items: thematicItems,
      },
    ],
  };
}

/** Stands while the demo is being made: a start that was cut off leaves it, and nobody takes half a body for a whole one. */
async function makeOnce(config: Config, databaseUrl: string, password: string): Promise<void> {
  const marker = join(config.dataDir, 'demo-unfinished');
  if (existsSync(marker))
    throw new OperatorError(
      'The demo body is only half made: an earlier start was interrupted.',
      `Delete the folder ${config.dataDir} (it holds nothing but the demo) and start again.`,
    );
  if (!(await isEmpty(databaseUrl))) return;
  writeFileSync(marker, '', { mode: 0o600 });
  await makeDemo(config, databaseUrl, password);
  rmSync(marker);
}

/**
 * On an empty database with the demo on: a body of 27 members with its secretariat, two past sessions with results, one
 * session ready to open, a briefing and a coming session, with papers. Everything goes through the product's own routes.
 * @returns lines that say how to sign in
 */
export async function seedDemo(config: Config, databaseUrl: string): Promise<readonly string[]> {
  if (!config.demo) return [];
  const { password, file } = demoPassword(config);
  await makeOnce(config, databaseUrl, password);
  return [
    'Demo body. Sign in as thuky (secretariat), chutri (chair), daibieu1 … daibieu26 (members), diemcau1, diemcau2 (remote sites), giupviec1 (aide), khach1 (guest), quantri (administrator).',
    file === null ? 'Password: the one in ECABINET_DEMO_PASSWORD.' : `Password: ${password}   (kept in ${file})`,
  ];
}

async function makeDemo(config: Config, databaseUrl: string, password: string): Promise<void> {
  const now = new Date();
  const stage = await openDemoStage(config, databaseUrl);
  try {
    stage.travelTo(at(now, -60, 8));
    const people = await makePeople(stage, password);
    const profileFrom = '2026-01-01';
    await (
      await people.as('thuky')
    ).ruleProfiles.create(people.bodyId, {
      name: defaultProvincialName,
      number: null,
      issuedOn: null,
      validFrom: profileFrom,
      validUntil: null,
      values: defaultProvincialValues,
    });
    const { past, coming } = plans(now);
    for (const plan of past) await holdPastSession(stage, people, plan);
    for (const plan of coming) {
      // Papers go out in good time, as the rules of the body ask.
      stage.travelTo(new Date(Math.min(now.getTime(), plan.startsAt.getTime() - 5 * DAY_MS)));
      const office = await people.as('thuky');
      const meeting = await prepareMeeting(office, people, plan);
      await office.meetings.issue(meeting.id);
      if (plan.form !== 'regular') continue;
      const answering = meeting.seats.filter((seat) => members.some(({ fullName }) => fullName === seat.name));
      for (const [index, seat] of answering.entries()) {
        if (index % 9 === 8) continue;
        const isAway = index === 10 || index === 19;
        await office.invitations.answer(meeting.id, {
          seatId: seat.id,
          answer: isAway ? 'absent' : 'confirmed',
          reason: isAway ? 'Đi công tác nước ngoài' : null,
          substitutePersonId: null,
        });
      }
    }
  } finally {
    await stage.close();
  }
}
