import { inject, Injectable } from '@angular/core';
import type {
  AccountView,
  ContactView,
  DealDetailView,
  DealView,
  EventView,
  KanbanView,
  Page,
  ProductView,
  SalesRepView,
  SalesTeamView,
} from '@skillhub/domain/contracts';
import { Api } from './api';
import type { Filters } from './url-state';

export interface ListQuestion {
  readonly filters?: Filters;
  readonly search?: string;
  /** Field, with a minus for descending: `-amount`. */
  readonly sort?: string;
  readonly page?: number;
  readonly pageSize?: number;
}

const params = ({ filters = {}, search, sort, page, pageSize }: ListQuestion) => ({
  ...filters,
  search,
  sort,
  page,
  pageSize,
});

/** The reading side of sales. */
@Injectable({ providedIn: 'root' })
export class SalesApi {
  private readonly api = inject(Api);

  deals(question: ListQuestion, signal?: AbortSignal): Promise<Page<DealView>> {
    return this.api.get('/api/sales/deals', params(question), signal);
  }

  deal(id: string, signal?: AbortSignal): Promise<DealDetailView> {
    return this.api.get(`/api/sales/deals/${id}`, {}, signal);
  }

  /** `allClosed`: closed columns count every deal, not only the recent ones (for sums: one card each is enough). */
  kanban(
    { allClosed = false, ...question }: ListQuestion & { readonly allClosed?: boolean },
    signal?: AbortSignal,
  ): Promise<KanbanView> {
    const more = allClosed ? { closedDays: 3660, cards: 1 } : {};
    return this.api.get('/api/sales/kanban', { ...params(question), ...more }, signal);
  }

  accounts(question: ListQuestion, signal?: AbortSignal): Promise<Page<AccountView>> {
    return this.api.get('/api/sales/accounts', params(question), signal);
  }

  account(id: string, signal?: AbortSignal): Promise<AccountView> {
    return this.api.get(`/api/sales/accounts/${id}`, {}, signal);
  }

  contacts(question: ListQuestion, signal?: AbortSignal): Promise<Page<ContactView>> {
    return this.api.get('/api/sales/contacts', params(question), signal);
  }

  contact(id: string, signal?: AbortSignal): Promise<ContactView> {
    return this.api.get(`/api/sales/contacts/${id}`, {}, signal);
  }

  reps(signal?: AbortSignal): Promise<readonly SalesRepView[]> {
    return this.all('/api/sales/reps', signal);
  }

  teams(signal?: AbortSignal): Promise<readonly SalesTeamView[]> {
    return this.all('/api/sales/teams', signal);
  }

  products(signal?: AbortSignal): Promise<readonly ProductView[]> {
    return this.all('/api/sales/products', signal);
  }

  event(id: string, signal?: AbortSignal): Promise<EventView> {
    return this.api.get(`/api/events/${id}`, {}, signal);
  }

  events(streamId: string, signal?: AbortSignal): Promise<readonly EventView[]> {
    return this.all(`/api/streams/${encodeURIComponent(streamId)}/events`, signal);
  }

  /** Lists that are short by nature come whole, as an array or as one page. */
  private async all<T>(path: string, signal?: AbortSignal): Promise<readonly T[]> {
    const answer = await this.api.get<readonly T[] | { readonly items: readonly T[] }>(path, {}, signal);
    return 'items' in answer ? answer.items : answer;
  }
}
