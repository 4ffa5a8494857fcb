import { type JournalOutcome } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Opaque server-side sessions: sign-out and role changes bite on the next request. */
@Entity('sessions')
@Index('sessions_person', ['personId'])
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  /** SHA-256 of the 32 random bytes in the cookie. */
  @Column({ type: 'bytea', unique: true })
  tokenHash: Buffer;
  @Column({ type: 'text' })
  deviceName: string;
  /** A hall tablet's session is good for one meeting only. */
  @Column({ type: 'uuid', nullable: true })
  onlyMeetingId: string | null;
  @Column({ type: 'timestamptz' })
  signedInAt: Date;
  @Column({ type: 'timestamptz' })
  lastSeenAt: Date;
  @Column({ type: 'timestamptz' })
  expiresAt: Date;
  @Column({ type: 'int' })
  idleSeconds: number;
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
  /** Last fresh proof of who holds the session; the sign-in itself is the first. */
  @Column({ type: 'timestamptz', nullable: true })
  steppedUpAt: Date | null;
}

/** A browser that signed in before: exempt from the delay that others' wrong passwords cause. */
@Entity('known_browsers')
export class KnownBrowser {
  @PrimaryColumn({ type: 'bytea' })
  tokenHash: Buffer;
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  @Column({ type: 'timestamptz' })
  createdAt: Date;
}

@Entity('activation_codes')
export class ActivationCode {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  @Column({ type: 'bytea' })
  codeHash: Buffer;
  @Column({ type: 'uuid', nullable: true })
  issuedBy: string | null;
  /** Whoever confirmed it as the second administrator; such a code is never replaced by one administrator alone. */
  @Column({ type: 'uuid', nullable: true })
  confirmedBy: string | null;
  @Column({ type: 'timestamptz' })
  issuedAt: Date;
  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}

/** Wrong attempts per account and network, and per network. */
@Entity('sign_in_attempts')
export class SignInAttempts {
  @PrimaryColumn({ type: 'text' })
  key: string;
  @Column({ type: 'int' })
  failures: number;
  @Column({ type: 'timestamptz' })
  lastAt: Date;
}

/** Who signed in, from where, and what was refused. Append-only for the application role. */
@Entity('sign_in_journal')
@Index('sign_in_journal_person', ['personId', 'id'])
export class SignInJournalEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;
  @Column({ type: 'timestamptz' })
  at: Date;
  @Column({ type: 'uuid', nullable: true })
  personId: string | null;
  @Column({ type: 'text' })
  outcome: JournalOutcome;
  @Column({ type: 'text' })
  network: string;
  @Column({ type: 'text' })
  deviceName: string;
  /** The administrator who did it; null = the person. */
  @Column({ type: 'uuid', nullable: true })
  byId: string | null;
}
