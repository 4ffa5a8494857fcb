import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/**
 * The component gallery at /__gallery: in development, and in builds made with VITE_GALLERY=1 for the contact sheets.
 * In the delivered build the condition is false at build time, so nothing of it is in the bundle.
 */
export function galleryRoutes(rootRoute: AnyRoute): AnyRoute[] {
  if (!import.meta.env.DEV && import.meta.env.VITE_GALLERY !== '1') return [];
  const route = createRoute({
    getParentRoute: () => rootRoute,
    path: '/__gallery/{-$sheet}',
    component: lazyRouteComponent(() => import('./gallery-page.js'), 'GalleryPage'),
  });
  return [route];
}
