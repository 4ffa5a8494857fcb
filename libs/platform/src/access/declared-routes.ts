import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, type CallerKind, NO_KEY } from './access.js';

export interface DeclaredRoute {
  readonly method: string;
  /** Path with `:name` parameters, e.g. `/api/meetings/:id/open`. */
  readonly path: string;
  readonly kinds: readonly CallerKind[];
  readonly needsKey: boolean;
}

const join = (prefix: string, path: string): string =>
  `/${[prefix, path]
    .map((p) => p.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`;

/** Knows every route of the running app and stops the boot when one declares no access. */
@Injectable()
export class DeclaredRoutes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    this.all();
  }

  /** @throws Error naming the first route without an access declaration. */
  all(): readonly DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ instance }) => this.routesOf(instance as object));
  }

  private routesOf(controller: object): DeclaredRoute[] {
    const prefix = Reflect.getMetadata(PATH_METADATA, controller.constructor) as string;
    const prototype = Object.getPrototypeOf(controller) as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as object;
      const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
      if (path === undefined) return [];
      const kinds = Reflect.getMetadata(ACCESS, handler) as readonly CallerKind[] | undefined;
      if (!kinds)
        throw new Error(
          `route without an access declaration: ${controller.constructor.name}.${name}. Add @Access(...).`,
        );
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET';
      const needsKey = method !== 'GET' && method !== 'HEAD' && Reflect.getMetadata(NO_KEY, handler) !== true;
      return [{ method, path: join(prefix, path), kinds, needsKey }];
    });
  }
}
