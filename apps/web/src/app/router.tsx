import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readerSearch } from '../features/documents/reader-search.js';
import { meQuery } from '../live/use-me.js';
import { Page } from '../ui/page/page.js';
import { sheetSearch } from '../ui/sheet/use-sheet.js';
import { SkeletonRows } from '../ui/state/skeleton.js';
import { AppFrame } from './frame/app-frame.js';
import { galleryRoutes } from './gallery/gallery-routes.js';
import { CrashPage } from './pages/crash-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { queryClient } from './query-client.js';

export const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage });

/** Behind the sign-in. Full-screen tools (reader, session) hang from here, other pages from `frameRoute`. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const me = await queryClient.query(meQuery);
    if (me === null) redirect({ to: '/sign-in', search: { next: location.href }, throw: true });
  },
});

/** Pages inside the frame. */
export const frameRoute = createRoute({ getParentRoute: () => signedInRoute, id: 'frame', component: AppFrame });

const nextPage = (search: Record<string, unknown>): { readonly next?: string } =>
  typeof search['next'] === 'string' ? { next: search['next'] } : {};

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: nextPage,
  component: lazyRouteComponent(() => import('./pages/sign-in-page.js'), 'SignInPage'),
});
const activateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activate',
  validateSearch: nextPage,
  component: lazyRouteComponent(() => import('./pages/sign-in-page.js'), 'ActivatePage'),
});

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home-page.js'), 'HomePage'),
});

const meetingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/meetings/$meetingId',
  component: lazyRouteComponent(() => import('./pages/meeting-page.js'), 'MeetingPage'),
});

const readerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/meetings/$meetingId/papers/$documentId',
  validateSearch: readerSearch,
  component: lazyRouteComponent(() => import('./pages/reader-page.js'), 'ReaderPage'),
});

const newMeetingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/meetings/new',
  component: lazyRouteComponent(() => import('./pages/new-meeting-page.js'), 'NewMeetingPage'),
});
const prepareRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/meetings/$meetingId/prepare',
  validateSearch: sheetSearch,
  component: lazyRouteComponent(() => import('./pages/prepare-page.js'), 'PreparePage'),
});

const routes = [
  signInRoute,
  activateRoute,
  signedInRoute.addChildren([readerRoute, frameRoute.addChildren([homeRoute, newMeetingRoute, prepareRoute, meetingRoute])]),
] as const;
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
