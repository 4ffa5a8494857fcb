import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from '../access/access.guard.js';
import { DeclaredRoutes } from '../access/declared-routes.js';
import { LiveServer } from '../live/live-server.js';
import { PointLane } from '../live/point-lane.js';
import { StreamTail } from '../live/stream-tail.js';
import { Metrics } from '../metrics/metrics.js';
import { HealthController } from './health.controller.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { InputPipe } from './input.pipe.js';
import { ProblemFilter } from './problem.filter.js';

/** What only the api process has: routes with their walls, and the live server. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController],
  providers: [
    DeclaredRoutes,
    StreamTail,
    PointLane,
    LiveServer,
    Metrics,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [DeclaredRoutes, LiveServer, PointLane, Metrics],
})
export class HttpModule {}
