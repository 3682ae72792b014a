export * from './command-definition';
export type { SalesRefusal } from './refusal';

export { account, accountStream } from './account/account';
export type { AccountCommand, AccountDetails, AccountEvent, AccountState } from './account/account';
export * from './account/change-account-details/change-account-details.command';
export * from './account/register-account/register-account.command';
export * from './account/take-over-account/take-over-account.command';

export { contact, contactStream } from './contact/contact';
export type { ContactCommand, ContactDetails, ContactEvent, ContactState } from './contact/contact';
export * from './contact/add-contact/add-contact.command';
export * from './contact/change-contact-details/change-contact-details.command';
export * from './contact/erase-contact/erase-contact.command';
export * from './contact/give-consent/give-consent.command';
export * from './contact/take-over-contact/take-over-contact.command';
export * from './contact/withdraw-consent/withdraw-consent.command';

export { deal, dealStream } from './deal/deal';
export type { DealCommand, DealEvent } from './deal/deal';
export type { DealDetails, DealEvidence, DealState } from './deal/deal-state';
export { NO_EVIDENCE, withActivity } from './deal/evidence';
export { isNoteMissing, possibleMoves, type PossibleMove, type StageFacts } from './deal/stage-rules';
export * from './deal/assign-deal/assign-deal.command';
export * from './deal/change-deal-details/change-deal-details.command';
export * from './deal/disqualify-deal/disqualify-deal.command';
export * from './deal/log-activity/log-activity.command';
export { NewActivity } from './deal/log-activity/new-activity';
export * from './deal/lose-deal/lose-deal.command';
export * from './deal/move-deal/move-deal.command';
export * from './deal/open-deal/open-deal.command';
export * from './deal/reopen-deal/reopen-deal.command';
export * from './deal/take-over-deal/take-over-deal.command';
export * from './deal/win-deal/win-deal.command';

export { product, productStream } from './product/product';
export type { ProductCommand, ProductEvent, ProductState } from './product/product';
export * from './product/list-product/list-product.command';
export * from './product/reprice-product/reprice-product.command';
export * from './product/take-over-product/take-over-product.command';

export { salesRep, salesRepStream } from './sales-rep/sales-rep';
export type { SalesRepCommand, SalesRepEvent, SalesRepState } from './sales-rep/sales-rep';
export * from './sales-rep/move-sales-rep-to-team/move-sales-rep-to-team.command';
export * from './sales-rep/register-sales-rep/register-sales-rep.command';
export * from './sales-rep/take-over-sales-rep/take-over-sales-rep.command';

export { salesTeam, salesTeamStream } from './sales-team/sales-team';
export type { SalesTeamCommand, SalesTeamEvent, SalesTeamState } from './sales-team/sales-team';
export * from './sales-team/register-sales-team/register-sales-team.command';
export * from './sales-team/take-over-sales-team/take-over-sales-team.command';
