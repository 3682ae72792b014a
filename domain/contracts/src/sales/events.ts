import type { EventOf } from '../event-contract';
import { AccountRegistered } from './account-registered.v1';
import { AccountDetailsChanged } from './account-details-changed.v1';
import { ContactAdded } from './contact-added.v1';
import { ContactDetailsChanged } from './contact-details-changed.v1';
import { ConsentGiven } from './consent-given.v1';
import { ConsentWithdrawn } from './consent-withdrawn.v1';
import { ContactErased } from './contact-erased.v1';
import { SalesTeamRegistered } from './sales-team-registered.v1';
import { SalesTeamDetailsChanged } from './sales-team-details-changed.v1';
import { SalesRepRegistered } from './sales-rep-registered.v1';
import { SalesRepMovedToTeam } from './sales-rep-moved-to-team.v1';
import { SalesRepRenamed } from './sales-rep-renamed.v1';
import { ProductListed } from './product-listed.v1';
import { ProductRepriced } from './product-repriced.v1';
import { ProductDetailsChanged } from './product-details-changed.v1';
import { DealOpened } from './deal-opened.v1';
import { DealDetailsChanged } from './deal-details-changed.v1';
import { DealAssigned } from './deal-assigned.v1';
import { DealStageChanged } from './deal-stage-changed.v1';
import { DealWon } from './deal-won.v1';
import { DealLost } from './deal-lost.v1';
import { DealReopened } from './deal-reopened.v1';
import { DealDisqualified } from './deal-disqualified.v1';
import { ActivityLogged } from './activity-logged.v1';

/** Every event of sales in its newest version. */
export const SALES_EVENTS = [
  AccountRegistered,
  AccountDetailsChanged,
  ContactAdded,
  ContactDetailsChanged,
  ConsentGiven,
  ConsentWithdrawn,
  ContactErased,
  SalesTeamRegistered,
  SalesTeamDetailsChanged,
  SalesRepRegistered,
  SalesRepMovedToTeam,
  SalesRepRenamed,
  ProductListed,
  ProductRepriced,
  ProductDetailsChanged,
  DealOpened,
  DealDetailsChanged,
  DealAssigned,
  DealStageChanged,
  DealWon,
  DealLost,
  DealReopened,
  DealDisqualified,
  ActivityLogged,
] as const;

export type SalesEvent = EventOf<(typeof SALES_EVENTS)[number]>;
