import type {
  DirectoryQuery,
  Page,
  ProductView,
  SalesRepView,
  SalesTeamView,
} from '@skillhub/domain/contracts';
import type { TenantId } from '@skillhub/domain/kernel';
import type { ReadDatabase } from '../../database/read-database';
import { ProductEntity, SalesRepEntity, SalesTeamEntity } from './entities';
import { instant, readPage, sortBy, whereEveryWord } from './read-page';
import { reference } from './view-parts';

interface RepRaw extends Omit<SalesRepView, 'team'> {
  readonly teamId: string | null;
  readonly teamName: string | null;
}

/** The people who own deals, by name. */
export function listSalesReps(
  database: ReadDatabase,
  tenant: TenantId,
  query: DirectoryQuery,
): Promise<Page<SalesRepView>> {
  return database.forTenant(tenant, (manager) => {
    const reps = manager
      .createQueryBuilder()
      .from(SalesRepEntity, 'r')
      .leftJoin(SalesTeamEntity.options.name, 't', 't.tenant = r.tenant AND t.teamId = r.teamId')
      .select('r.repId', 'id')
      .addSelect('r.name', 'name')
      .addSelect('r.teamId', 'teamId')
      .addSelect('t.name', 'teamName')
      .addSelect('r.version', 'version')
      .addSelect(instant('r.updatedAt'), 'updatedAt')
      .where('r.tenant = :tenant', { tenant });
    whereEveryWord(reps, "concat_ws(' ', r.search, t.search)", query.search);
    sortBy(reps, 'name', { name: 'r.search' }, 'r.repId');
    return readPage<RepRaw, SalesRepView>(reps, query, ({ teamId, teamName, ...rest }) => ({
      ...rest,
      team: reference(teamId, teamName),
    }));
  });
}

/** The teams, by name. */
export function listSalesTeams(
  database: ReadDatabase,
  tenant: TenantId,
  query: DirectoryQuery,
): Promise<Page<SalesTeamView>> {
  return database.forTenant(tenant, (manager) => {
    const teams = manager
      .createQueryBuilder()
      .from(SalesTeamEntity, 't')
      .select('t.teamId', 'id')
      .addSelect('t.name', 'name')
      .addSelect('t.region', 'region')
      .addSelect('t.version', 'version')
      .addSelect(instant('t.updatedAt'), 'updatedAt')
      .where('t.tenant = :tenant', { tenant });
    whereEveryWord(teams, 't.search', query.search);
    sortBy(teams, 'name', { name: 't.search' }, 't.teamId');
    return readPage<SalesTeamView, SalesTeamView>(teams, query, (row) => row);
  });
}

interface ProductRaw extends Omit<ProductView, 'listPrice'> {
  readonly priceMinor: number;
  readonly priceCurrency: string;
}

/** The products, by name. */
export function listProducts(
  database: ReadDatabase,
  tenant: TenantId,
  query: DirectoryQuery,
): Promise<Page<ProductView>> {
  return database.forTenant(tenant, (manager) => {
    const products = manager
      .createQueryBuilder()
      .from(ProductEntity, 'p')
      .select('p.productId', 'id')
      .addSelect('p.name', 'name')
      .addSelect('p.family', 'family')
      .addSelect('CAST(p.priceMinor AS float8)', 'priceMinor')
      .addSelect('p.priceCurrency', 'priceCurrency')
      .addSelect('p.version', 'version')
      .addSelect(instant('p.updatedAt'), 'updatedAt')
      .where('p.tenant = :tenant', { tenant });
    whereEveryWord(products, 'p.search', query.search);
    sortBy(products, 'name', { name: 'p.search' }, 'p.productId');
    return readPage<ProductRaw, ProductView>(products, query, ({ priceMinor, priceCurrency, ...rest }) => ({
      ...rest,
      listPrice: { minor: priceMinor, currency: priceCurrency },
    }));
  });
}
