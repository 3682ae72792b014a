import type { Routes } from '@angular/router';

/** Pages of sales; each is its own chunk. */
export const salesRoutes: Routes = [
  {
    path: 'commercial',
    title: 'page.sales',
    loadComponent: () => import('./home/sales-home').then((m) => m.SalesHome),
  },
  {
    path: 'pipeline',
    title: 'page.pipeline',
    loadComponent: () => import('./pipeline/pipeline-page').then((m) => m.PipelinePage),
  },
  {
    path: 'affaires',
    title: 'page.deals',
    loadComponent: () => import('./deals/deals-page').then((m) => m.DealsPage),
  },
  {
    path: 'affaires/:id',
    title: 'page.deal',
    loadComponent: () => import('./deal/deal-page').then((m) => m.DealPage),
  },
  {
    path: 'comptes',
    title: 'page.accounts',
    loadComponent: () => import('./accounts/accounts-page').then((m) => m.AccountsPage),
  },
  {
    path: 'comptes/:id',
    title: 'page.account',
    loadComponent: () => import('./accounts/account-page').then((m) => m.AccountPage),
  },
  {
    path: 'contacts',
    title: 'page.contacts',
    loadComponent: () => import('./contacts/contacts-page').then((m) => m.ContactsPage),
  },
];
