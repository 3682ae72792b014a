export type { BatchFault } from './statement-checks';
export type { StatementFault, StatementRule } from './checks';
export { completedStatement, XAPI_VERSION, type Assignment } from './completed-statement';
export { instantOf, isIri, isLanguageTag, isMailto, isUuid } from './formats';
export { sameStatement } from './same-statement';
export { batchFaults, statementFaults } from './statement-checks';
export { isVoided, voidedBy, VOIDED } from './voiding';
