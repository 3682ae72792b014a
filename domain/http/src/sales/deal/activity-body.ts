import { ActivityId } from '@skillhub/domain/contracts';
import { NewActivity } from '@skillhub/domain/sales';

/** An activity as a client sends it: its id may be left to us. */
export const ActivityBody = NewActivity.extend({ activityId: ActivityId.schema.optional() });
