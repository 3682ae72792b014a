import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { Session } from '@skillhub/dashboards/data-access';
import { firstPage } from './shell/navigation';

const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const view = await session.load();
  return view !== null || router.createUrlTree(['/connexion'], { queryParams: { retour: state.url } });
};

const may =
  (permission: string): CanActivateFn =>
  () =>
    inject(Session).may(permission) || inject(Router).createUrlTree(['/']);

const toFirstPage: CanActivateFn = () => {
  const page = firstPage(inject(Session).view()?.permissions ?? []);
  return page ? inject(Router).createUrlTree([page]) : true;
};

export const routes: Routes = [
  {
    path: 'connexion',
    title: 'page.signIn',
    loadComponent: () => import('@skillhub/dashboards/features/identity').then((m) => m.SignInPage),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'page.welcome',
        canActivate: [toFirstPage],
        loadComponent: () => import('@skillhub/dashboards/features/identity').then((m) => m.NothingHerePage),
      },
      {
        path: '',
        canActivate: [may('sales.read')],
        loadChildren: () => import('@skillhub/dashboards/features/sales').then((m) => m.salesRoutes),
      },
      {
        path: '',
        loadChildren: () => import('@skillhub/dashboards/features/data').then((m) => m.dataRoutes),
      },
      {
        path: '**',
        title: 'page.notFound',
        loadComponent: () => import('@skillhub/dashboards/features/identity').then((m) => m.NotFoundPage),
      },
    ],
  },
];
