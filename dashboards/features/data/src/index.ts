import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { Session } from '@skillhub/dashboards/data-access';

const may =
  (permission: string): CanActivateFn =>
  () =>
    inject(Session).may(permission) || inject(Router).createUrlTree(['/']);

/** Pages about the data itself: definitions, the rows behind a number, events. */
export const dataRoutes: Routes = [
  {
    path: 'metriques',
    title: 'page.metrics',
    canActivate: [may('metrics.read')],
    loadComponent: () => import('./glossary/glossary-page').then((m) => m.GlossaryPage),
  },
  {
    path: 'lignes',
    title: 'page.records',
    canActivate: [may('metrics.read')],
    loadComponent: () => import('./records/records-page').then((m) => m.RecordsPage),
  },
  {
    path: 'flux/:streamId',
    title: 'page.stream',
    canActivate: [may('events.read')],
    loadComponent: () => import('./events/stream-page').then((m) => m.StreamPage),
  },
  {
    path: 'evenements/:id',
    title: 'page.event',
    canActivate: [may('events.read')],
    loadComponent: () => import('./events/event-page').then((m) => m.EventPage),
  },
];
