import { type Honorific, type SystemRole } from '@app/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('units')
export class Unit {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
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

/** The roll. Members of a day: `from_day <= day and (until_day is null or day < until_day)`. */
@Entity('body_members')
@Index('body_members_body', ['bodyId'])
export class BodyMember {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Body')
  bodyId: string;
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
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  leaderId: string;
}
