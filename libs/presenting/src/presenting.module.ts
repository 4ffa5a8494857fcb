import { Global, Inject, Module, Optional } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { screenStream } from '@app/contracts';
import { ShownPapers } from '@app/documents';
import { ScreenCallerPort } from '@app/identity';
import { SnapshotQueries } from '@app/meetings';
import { PointLane, StreamAccess } from '@app/platform';
import { HandOverPresenting } from './commands/hand-over-presenting.js';
import { PairScreen } from './commands/pair-screen.js';
import { RegisterScreen } from './commands/register-screen.js';
import { RenewPairingCode } from './commands/renew-pairing-code.js';
import { ShowPage } from './commands/show-page.js';
import { StopPresenting } from './commands/stop-presenting.js';
import { UnpairScreen } from './commands/unpair-screen.js';
import { Presentation } from './data/entities.js';
import { PageTeller } from './data/page-teller.js';
import { PresentationRepository } from './data/presentation.repository.js';
import { Screen } from './data/screen-entities.js';
import { ScreenPairing } from './data/screen-pairing.js';
import { ScreenRepository } from './data/screen.repository.js';
import { MeetingScreensController } from './http/meeting-screens.controller.js';
import { PresentingController } from './http/presenting.controller.js';
import { ScreenController } from './http/screen.controller.js';
import { PointGate } from './queries/point-gate.js';
import { PresentingQueries } from './queries/presenting.queries.js';
import { ScreenQueries } from './queries/screen.queries.js';
import { KeepPresentationTrue } from './reactions/keep-presentation-true.js';
import { ReleaseScreens } from './reactions/release-screens.js';

const commands = [
  HandOverPresenting,
  ShowPage,
  StopPresenting,
  RegisterScreen,
  RenewPairingCode,
  PairScreen,
  UnpairScreen,
];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Presentation, Screen])],
  controllers: [PresentingController, ScreenController, MeetingScreensController],
  providers: [
    ...commands,
    PresentationRepository,
    PageTeller,
    PresentingQueries,
    PointGate,
    ScreenRepository,
    ScreenPairing,
    ScreenQueries,
    { provide: ScreenCallerPort, useExisting: ScreenQueries },
    { provide: ShownPapers, useExisting: PresentingQueries },
    KeepPresentationTrue,
    ReleaseScreens,
  ],
  exports: [ScreenCallerPort, ShownPapers],
})
export class PresentingModule {
  constructor(
    snapshots: SnapshotQueries,
    presenting: PresentingQueries,
    streams: StreamAccess,
    gate: PointGate,
    @Optional() @Inject(PointLane) points: PointLane | null,
  ) {
    snapshots.register('presenting', (manager, standing) => presenting.part(manager, standing));
    streams.register({
      matches: (stream) => stream.startsWith('screen:'),
      may: (actor, stream) => Promise.resolve(actor.kind === 'screen' && screenStream(actor.screenId) === stream),
    });
    points?.setAudience((actor, message) => gate.audience(actor, message));
  }
}
