import { Injectable } from '@nestjs/common';
import { type Id, type PairedScreenView, type PairingPlace, type ScreenView } from '@app/contracts';
import { ScreenCallerPort } from '@app/identity';
import { SessionReader } from '@app/meetings';
import { type Actor, anonymous, Clock, notFound, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { ScreenPairing } from '../data/screen-pairing.js';
import { pairedView, ScreenRepository, screenView } from '../data/screen.repository.js';

const DAY_MS = 24 * 3600 * 1000;

/** Room screens: who a screen is, which a meeting has, and where one may be put. */
@Injectable()
export class ScreenQueries implements ScreenCallerPort {
  constructor(
    private readonly repository: ScreenRepository,
    private readonly pairing: ScreenPairing,
    private readonly session: SessionReader,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async actorOf(token: string): Promise<Actor> {
    const screen = await this.repository.byToken(token);
    return screen ? { kind: 'screen', screenId: screen.id, meetingId: screen.meetingId } : anonymous;
  }

  /** @throws platform/not-found */
  async mine(actor: Actor): Promise<ScreenView> {
    const screen = actor.kind === 'screen' ? await this.repository.byId(actor.screenId) : null;
    if (!screen) throw notFound();
    return screenView(screen, null);
  }

  /** @throws platform/forbidden, platform/not-found */
  async ofMeeting(actor: PersonActor, meetingId: Id): Promise<readonly PairedScreenView[]> {
    await this.pairing.meeting(this.dataSource.manager, actor, meetingId, this.clock.now());
    return (await this.repository.ofMeeting(meetingId)).flatMap((row) => pairedView(row) ?? []);
  }

  /** For room technicians: where and when, never what about. */
  places(): Promise<readonly PairingPlace[]> {
    const now = this.clock.now().getTime();
    return this.session.places(new Date(now - DAY_MS), new Date(now + DAY_MS), this.dataSource.manager);
  }
}
