import type { Projection } from '@skillhub/domain/event-store';
import { accounts } from './tables/accounts';
import { activities } from './tables/activities';
import { contacts } from './tables/contacts';
import { deals } from './tables/deals';
import { products } from './tables/products';
import { salesReps } from './tables/sales-reps';
import { salesTeams } from './tables/sales-teams';
import { stageEntries } from './tables/stage-entries';

/** Everything that the sales screens read, under one checkpoint: a deal is never newer than its account. */
export const salesProjection: Projection = {
  name: 'sales',
  tables: [deals, activities, stageEntries, accounts, contacts, salesReps, salesTeams, products],
};
