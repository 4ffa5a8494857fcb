import { createServer, type Server } from 'node:http';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type NextFunction, type Request, type Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { CONFIG, type Config } from '../config/config.js';
import { routePattern } from '../logging/logging.module.js';

/** Prometheus figures on an internal port of loopback, never on the public one. */
@Injectable()
export class Metrics implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'ecabinet_http_request_seconds',
    help: 'Time to answer by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  private server: Server | null = null;
  /** Set by the live server. */
  countSockets: () => number = () => 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    collectDefaultMetrics({ register: this.registry, prefix: 'ecabinet_' });
    const count = (): number => this.countSockets();
    new Gauge({
      name: 'ecabinet_live_sockets',
      help: 'Sockets connected to this process',
      registers: [this.registry],
      collect() {
        this.set(count());
      },
    });
  }

  /** Times every request by its route's pattern. */
  readonly observe = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.requests.startTimer();
    response.on('finish', () =>
      stop({ route: routePattern(request), method: request.method, status: response.statusCode }),
    );
    next();
  };

  onApplicationBootstrap(): void {
    if (this.config.metricsPort === 0) return;
    this.server = createServer((_request, response) => {
      this.registry.metrics().then(
        (text) => response.setHeader('content-type', this.registry.contentType).end(text),
        () => response.writeHead(500).end(),
      );
    }).listen(this.config.metricsPort, '127.0.0.1');
  }

  onApplicationShutdown(): void {
    this.server?.close();
  }
}
