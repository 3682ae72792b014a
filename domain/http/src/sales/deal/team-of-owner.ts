import type { SalesRepId, SalesTeamId } from '@skillhub/domain/contracts';
import { foldStream, type CommandMetadata } from '@skillhub/domain/kernel';
import { salesRep, salesRepStream } from '@skillhub/domain/sales';
import type { SalesHttpPorts } from '../mechanism/ports';

/** A deal belongs to the team of its owner at that moment, unless the caller names another. */
export async function withTeamOfOwner<
  Data extends { readonly ownerId: SalesRepId; readonly teamId: SalesTeamId | null },
>(data: Data, { store }: SalesHttpPorts, { tenant }: CommandMetadata): Promise<Data> {
  if (data.teamId !== null) return data;
  const owner = foldStream(salesRep, await store.readStream(tenant, salesRepStream(data.ownerId)));
  return owner.status === 'none' ? data : { ...data, teamId: owner.teamId };
}
