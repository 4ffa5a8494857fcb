import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A kiosk page on a wall: nobody's session, good for looking at one meeting while it is paired. */
@Entity('screens')
@Index('screens_meeting', ['meetingId'])
export class Screen {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  /** SHA-256 of the 32 random bytes in the screen's cookie. */
  @Column({ type: 'bytea', unique: true })
  tokenHash: Buffer;
  /** Null once paired, and after the code was used up. */
  @Column({ type: 'bytea', nullable: true, unique: true })
  codeHash: Buffer | null;
  @Column({ type: 'timestamptz', nullable: true })
  codeExpiresAt: Date | null;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Meeting')
  meetingId: string | null;
  /** Null = the hall. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('MeetingSite')
  siteId: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  pairedAt: Date | null;
  @Column({ type: 'text', nullable: true })
  pairedByName: string | null;
  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
