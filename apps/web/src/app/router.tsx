import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Page } from '../ui/page/page.js';
import { SkeletonRows } from '../ui/state/skeleton.js';
import { AppFrame } from './frame/app-frame.js';
import { galleryRoutes } from './gallery/gallery-routes.js';
import { CrashPage } from './pages/crash-page.js';
import { NotFoundPage } from './pages/not-found-page.js';

export const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage });

/** Pages inside the frame. Full-screen tools (reader, session, room screen) hang from `rootRoute` instead. */
export const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: AppFrame });

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home-page.js'), 'HomePage'),
});

const routes = [frameRoute.addChildren([homeRoute])] as const;
const routeTree = rootRoute.addChildren(routes);
// Added to the same tree without its types: no link of the product may lead to the gallery.
rootRoute.addChildren([...routes, ...galleryRoutes(rootRoute)]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: CrashPage,
  defaultPendingMs: 150,
  defaultPendingComponent: () => (
    <Page>
      <SkeletonRows rows={5} />
    </Page>
  ),
  scrollRestoration: true,
  scrollToTopSelectors: ['#main'],
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
