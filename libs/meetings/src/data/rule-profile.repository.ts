import { type Day, type Id, type RuleProfileView, type RuleValues } from '@app/contracts';
import { notFound, type Tx } from '@app/platform';
import { type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { dayInVietnam } from '../rules/day-of.js';
import { isConfirmed } from '../rules/rule-profile.js';
import { type Meeting, RuleProfile } from './entities.js';

const inForce = (manager: EntityManager, bodyId: Id, day: Day): SelectQueryBuilder<RuleProfile> =>
  manager
    .createQueryBuilder(RuleProfile, 'r')
    .where('r.body_id = :bodyId and r.valid_from <= :day and (r.valid_until is null or :day < r.valid_until)', {
      bodyId,
      day,
    })
    .orderBy('r.valid_from', 'DESC')
    .addOrderBy('r.id', 'DESC')
    .limit(1);

/** The profile in force on a day; of several the one that came into force last. */
export const profileOn = (manager: EntityManager, bodyId: Id, day: Day): Promise<RuleProfile | null> =>
  inForce(manager, bodyId, day).getOne();

/** The same for a meeting that opens, locked: it is not changed between being chosen and being kept with the meeting. */
export const profileToKeep = (tx: Tx, meeting: Meeting): Promise<RuleProfile | null> =>
  inForce(tx.manager, meeting.bodyId, dayInVietnam(meeting.startsAt)).setLock('pessimistic_read').getOne();

/** The profile kept with the meeting, or before it opens the one in force on its day; null for a working meeting or without one. */
export function ruleProfileOf(manager: EntityManager, meeting: Meeting): Promise<RuleProfile | null> {
  if (meeting.kind !== 'session') return Promise.resolve(null);
  if (meeting.ruleProfileId !== null) return manager.findOneBy(RuleProfile, { id: meeting.ruleProfileId });
  return profileOn(manager, meeting.bodyId, dayInVietnam(meeting.startsAt));
}

export async function rulesOf(manager: EntityManager, meeting: Meeting): Promise<RuleValues | null> {
  return (await ruleProfileOf(manager, meeting))?.values ?? null;
}

/** Locked against changes and against being kept by a meeting that opens meanwhile. @throws platform/not-found */
export async function lockRuleProfile(tx: Tx, id: Id): Promise<RuleProfile> {
  const profile = await tx.manager.findOne(RuleProfile, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!profile) throw notFound();
  return profile;
}

const usedAmong = (manager: EntityManager, ids: readonly Id[]): Promise<{ id: Id }[]> =>
  manager.query<{ id: Id }[]>(
    `select r.id from unnest($1::uuid[]) as r(id) where exists (select 1 from meetings m where m.rule_profile_id = r.id)`,
    [ids],
  );

/** Profiles as their body's secretariat sees them, by one query more than the profiles themselves. */
export async function ruleProfileViews(
  manager: EntityManager,
  profiles: readonly RuleProfile[],
): Promise<readonly RuleProfileView[]> {
  const used = await usedAmong(
    manager,
    profiles.map((profile) => profile.id),
  );
  const isUsed = new Set(used.map((row) => row.id));
  return profiles.map((profile) => ({
    id: profile.id,
    rev: profile.rev,
    bodyId: profile.bodyId,
    name: profile.name,
    number: profile.number,
    issuedOn: profile.issuedOn,
    validFrom: profile.validFrom,
    validUntil: profile.validUntil,
    values: profile.values,
    isConfirmed: isConfirmed(profile.values),
    isUsed: isUsed.has(profile.id),
  }));
}

export async function ruleProfileView(manager: EntityManager, profile: RuleProfile): Promise<RuleProfileView> {
  const [view] = await ruleProfileViews(manager, [profile]);
  return view!;
}
