import { type Honorific, type SystemRole } from '@app/contracts';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('units')
export class Unit {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Index('units_parent')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Unit')
  parentId: string | null;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text' })
  shortName: string;
  @Column({ type: 'int' })
  sort: number;
  @VersionColumn()
  rev: number;
}

@Entity('people')
@Check('people_username_form', `username ~ '^[a-z0-9._-]{2,40}$'`)
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'text' })
  fullName: string;
  @Column({ type: 'text' })
  honorific: Honorific;
  @Column({ type: 'text', nullable: true, unique: true })
  username: string | null;
  @Column({ type: 'text', nullable: true })
  email: string | null;
  @Column({ type: 'text', nullable: true })
  phone: string | null;
  @Column({ type: 'int' })
  protocolRank: number;
  /** Argon2id in PHC form; null until the account is activated. */
  @Column({ type: 'text', nullable: true, select: false })
  passwordHash: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null;
  @VersionColumn()
  rev: number;
}

@Entity('posts')
@Index('posts_one_main', ['personId'], { unique: true, where: 'is_main' })
export class Post {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Index('posts_person')
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  @Index('posts_unit')
  @Column({ type: 'uuid' })
  @ForeignKey('Unit')
  unitId: string;
  @Column({ type: 'text' })
  title: string;
  @Column({ type: 'boolean' })
  isMain: boolean;
}

@Entity('bodies')
export class Body {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Unit')
  unitId: string;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text' })
  shortName: string;
  @VersionColumn()
  rev: number;
}

/**
 * The roll. Members of a day: `from_day <= day and (until_day is null or day < until_day)`.
 * The database itself refuses one person twice and two chairmen on one day, also when commands overlap.
 */
@Entity('body_members')
@Check('body_members_span', `until_day is null or from_day < until_day`)
@Exclusion('body_members_once', `USING gist (body_id WITH =, person_id WITH =, daterange(from_day, until_day) WITH &&)`)
@Exclusion(
  'body_members_one_chairman',
  `USING gist (body_id WITH =, daterange(from_day, until_day) WITH &&) WHERE (is_chairman)`,
)
@Index('body_members_body', ['bodyId'])
export class BodyMember {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Body')
  bodyId: string;
  @Index('body_members_person')
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  personId: string;
  @Column({ type: 'text' })
  office: string;
  @Column({ type: 'boolean' })
  isChairman: boolean;
  @Column({ type: 'int' })
  protocolRank: number;
  @Column({ type: 'date' })
  fromDay: string;
  @Column({ type: 'date', nullable: true })
  untilDay: string | null;
}

@Entity('role_grants')
@Index('role_grants_person', ['personId'])
export class RoleGrantRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  @Column({ type: 'text' })
  role: SystemRole;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Unit')
  unitId: string | null;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Body')
  bodyId: string | null;
}

@Entity('aides')
@Index('aides_pair', ['aideId', 'leaderId'], { unique: true })
export class Aide {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  aideId: string;
  @Index('aides_leader')
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  leaderId: string;
}
