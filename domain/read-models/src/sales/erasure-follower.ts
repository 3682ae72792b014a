import { ContactErased, contactSubject } from '@skillhub/domain/contracts';
import {
  createFollower,
  type Follower,
  type FollowerOptions,
  type Vault,
} from '@skillhub/domain/event-store';

export interface ErasureFollowerOptions extends Omit<FollowerOptions, 'name' | 'handle'> {
  readonly vault: Pick<Vault, 'erase'>;
}

/**
 * Sees to it that the key of a contact is destroyed once `ContactErased` is in the log, whatever stopped the command that
 * wrote it. Destroying a key again does nothing, so at least once is enough.
 */
export function createErasureFollower({ vault, ...options }: ErasureFollowerOptions): Follower {
  return createFollower({
    ...options,
    name: 'erasures',
    handle: async (events) => {
      for (const { type, tenant, data, metadata } of events) {
        if (type !== ContactErased.type) continue;
        const { contactId } = ContactErased.schema.parse(JSON.parse(data));
        await vault.erase(tenant, contactSubject(contactId), metadata.actor);
      }
    },
  });
}
