import { addContactRoute } from './contact/add-contact.route';
import { assignDealRoute } from './deal/assign-deal.route';
import { changeAccountDetailsRoute } from './account/change-account-details.route';
import { changeContactDetailsRoute } from './contact/change-contact-details.route';
import { changeDealDetailsRoute } from './deal/change-deal-details.route';
import { disqualifyDealRoute } from './deal/disqualify-deal.route';
import { eraseContactRoute } from './contact/erase-contact.route';
import { getAccountRoute } from './account/get-account.route';
import { getContactRoute } from './contact/get-contact.route';
import { getDealRoute } from './deal/get-deal.route';
import { getKanbanRoute } from './deal/get-kanban.route';
import { giveConsentRoute } from './contact/give-consent.route';
import { listAccountsRoute } from './account/list-accounts.route';
import { listContactsRoute } from './contact/list-contacts.route';
import { listDealsRoute } from './deal/list-deals.route';
import { listProductRoute } from './directory/list-product.route';
import { listProductsRoute } from './directory/list-products.route';
import { listSalesRepsRoute } from './directory/list-sales-reps.route';
import { listSalesTeamsRoute } from './directory/list-sales-teams.route';
import { logActivityRoute } from './deal/log-activity.route';
import { loseDealRoute } from './deal/lose-deal.route';
import { moveDealRoute } from './deal/move-deal.route';
import { moveSalesRepToTeamRoute } from './directory/move-sales-rep-to-team.route';
import { openDealRoute } from './deal/open-deal.route';
import { registerAccountRoute } from './account/register-account.route';
import { registerSalesRepRoute } from './directory/register-sales-rep.route';
import { registerSalesTeamRoute } from './directory/register-sales-team.route';
import { reopenDealRoute } from './deal/reopen-deal.route';
import { repriceProductRoute } from './directory/reprice-product.route';
import { winDealRoute } from './deal/win-deal.route';
import { withdrawConsentRoute } from './contact/withdraw-consent.route';
import type { Route } from './mechanism/command-route';

/** Every route of sales, commands first. A use case that is not named here is not reachable. */
export const SALES_ROUTES: readonly Route[] = [
  registerAccountRoute,
  changeAccountDetailsRoute,
  addContactRoute,
  changeContactDetailsRoute,
  giveConsentRoute,
  withdrawConsentRoute,
  eraseContactRoute,
  registerSalesTeamRoute,
  registerSalesRepRoute,
  moveSalesRepToTeamRoute,
  listProductRoute,
  repriceProductRoute,
  openDealRoute,
  changeDealDetailsRoute,
  assignDealRoute,
  moveDealRoute,
  logActivityRoute,
  winDealRoute,
  loseDealRoute,
  reopenDealRoute,
  disqualifyDealRoute,
  listDealsRoute,
  getKanbanRoute,
  listAccountsRoute,
  getAccountRoute,
  listContactsRoute,
  getContactRoute,
  listSalesRepsRoute,
  listSalesTeamsRoute,
  listProductsRoute,
  getDealRoute,
];
