import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readerSearch } from '../features/documents/reader-search.js';
import { meQuery } from '../live/use-me.js';
import { Page } from '../ui/page/page.js';
import { sheetSearch } from '../ui/sheet/use-sheet.js';
import { SkeletonRows } from '../ui/state/skeleton.js';
import { SignedInFrame } from './frame/signed-in-frame.js';
import { galleryRoutes } from './gallery/gallery-routes.js';
import { CrashPage } from './pages/crash-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { peopleSearch } from './people-search.js';
import { queryClient } from './query-client.js';
import { liveSearch } from './session/live-search.js';

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
export const frameRoute = createRoute({ getParentRoute: () => signedInRoute, id: 'frame', component: SignedInFrame });

const nextPage = (search: Record<string, unknown>): { readonly next?: string } =>
  typeof search['next'] === 'string' ? { next: search['next'] } : {};

const codeSearch = (search: Record<string, unknown>): { readonly code?: string } =>
  typeof search['code'] === 'string' ? { code: search['code'] } : {};

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

const lettersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/meetings/$meetingId/letters',
  component: lazyRouteComponent(() => import('./pages/letters-page.js'), 'LettersPage'),
});

const myNotesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/meetings/$meetingId/notes',
  component: lazyRouteComponent(() => import('./pages/my-notes-page.js'), 'MyNotesPage'),
});

const recordRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/meetings/$meetingId/record',
  validateSearch: sheetSearch,
  component: lazyRouteComponent(() => import('./pages/record-page.js'), 'RecordPage'),
});

const liveRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/meetings/$meetingId/live',
  validateSearch: liveSearch,
  component: lazyRouteComponent(() => import('./pages/session-page.js'), 'SessionPage'),
});
const hallCodeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/meetings/$meetingId/hall-code',
  component: lazyRouteComponent(() => import('./pages/session-page.js'), 'HallCodePage'),
});
const seatCodesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/meetings/$meetingId/seat-codes',
  component: lazyRouteComponent(() => import('./pages/session-page.js'), 'SeatCodesPage'),
});
const seatRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/seat',
  component: lazyRouteComponent(() => import('./pages/seat-page.js'), 'SeatPage'),
});
const screenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/screen',
  component: lazyRouteComponent(() => import('./pages/screen-page.js'), 'ScreenPage'),
});
const pairScreenRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/pair-screen',
  validateSearch: codeSearch,
  component: lazyRouteComponent(() => import('./pages/screen-page.js'), 'PairScreenPage'),
});

const readerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/meetings/$meetingId/papers/$documentId',
  validateSearch: readerSearch,
  component: lazyRouteComponent(() => import('./pages/reader-page.js'), 'ReaderPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organisation',
  component: lazyRouteComponent(() => import('./pages/organisation-gate.js'), 'OrganisationGate'),
});
const organisationHomeRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: '/',
  beforeLoad: () => redirect({ to: '/organisation/people', replace: true, throw: true }),
});
const registerRoute = createRoute({
  getParentRoute: () => organisationRoute,
  id: 'register',
  component: lazyRouteComponent(() => import('./pages/organisation-page.js'), 'OrganisationPage'),
});
const peopleRoute = createRoute({
  getParentRoute: () => registerRoute,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./pages/people-page.js'), 'PeoplePage'),
});
const unitsRoute = createRoute({
  getParentRoute: () => registerRoute,
  path: '/units',
  validateSearch: sheetSearch,
  component: lazyRouteComponent(() => import('./pages/organisation-page.js'), 'UnitsPage'),
});
const bodiesRoute = createRoute({
  getParentRoute: () => registerRoute,
  path: '/bodies',
  validateSearch: sheetSearch,
  component: lazyRouteComponent(() => import('./pages/organisation-page.js'), 'BodiesPage'),
});
const journalRoute = createRoute({
  getParentRoute: () => registerRoute,
  path: '/journal',
  component: lazyRouteComponent(() => import('./pages/organisation-page.js'), 'JournalPage'),
});
const importRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: '/people/import',
  component: lazyRouteComponent(() => import('./pages/import-page.js'), 'ImportPage'),
});
const personRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: '/people/$personId',
  validateSearch: sheetSearch,
  component: lazyRouteComponent(() => import('./pages/people-page.js'), 'PersonPage'),
});
const bodyRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: '/bodies/$bodyId',
  validateSearch: sheetSearch,
  component: lazyRouteComponent(() => import('./pages/body-page.js'), 'BodyPage'),
});
const accountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account-page.js'), 'AccountPage'),
});
const identityRoutes = [
  organisationRoute.addChildren([
    organisationHomeRoute,
    registerRoute.addChildren([peopleRoute, unitsRoute, bodiesRoute, journalRoute]),
    importRoute,
    personRoute,
    bodyRoute,
  ]),
  accountRoute,
] as const;

const routes = [
  signInRoute,
  activateRoute,
  seatRoute,
  screenRoute,
  signedInRoute.addChildren([
    readerRoute,
    liveRoute,
    hallCodeRoute,
    seatCodesRoute,
    frameRoute.addChildren([
      homeRoute,
      pairScreenRoute,
      newMeetingRoute,
      prepareRoute,
      myNotesRoute,
      recordRoute,
      lettersRoute,
      meetingRoute,
      ...identityRoutes,
    ]),
  ]),
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
