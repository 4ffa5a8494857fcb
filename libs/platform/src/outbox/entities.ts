import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The last number given in each stream. Its row lock makes sequence order commit order. */
@Entity('stream_heads')
export class StreamHead {
  @PrimaryColumn({ type: 'text' })
  stream: string;
  @Column({ type: 'bigint' })
  seq: string;
  /** Nobody replays from before this number: what was told then is no longer for all who may follow now. */
  @Column({ type: 'bigint', default: 0 })
  replayFrom: string;
}

@Entity('stream_events')
export class StoredEvent {
  @PrimaryColumn({ type: 'text' })
  stream: string;
  @PrimaryColumn({ type: 'bigint' })
  seq: string;
  @Column({ type: 'text' })
  event: string;
  @Column({ type: 'jsonb' })
  view: unknown;
  @Column({ type: 'timestamptz' })
  at: Date;
}

/** Written by commands, chained by the worker; the application role may only insert and read. */
@Entity('audit_outbox')
export class AuditOutboxEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;
  @Column({ type: 'timestamptz' })
  at: Date;
  @Column({ type: 'text' })
  actor: string;
  @Column({ type: 'text' })
  action: string;
  @Column({ type: 'text' })
  subject: string;
  @Column({ type: 'jsonb' })
  details: unknown;
}

@Entity('idempotency_keys')
@Index('idempotency_keys_age', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'text' })
  actor: string;
  @PrimaryColumn({ type: 'text' })
  key: string;
  @Column({ type: 'text' })
  requestHash: string;
  @Column({ type: 'jsonb', nullable: true })
  response: unknown;
  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
