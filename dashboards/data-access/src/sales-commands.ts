import { inject, Injectable } from '@angular/core';
import type {
  ActivityKind,
  CommandAnswer,
  ConsentPurpose,
  LossReason,
  OpenStage,
} from '@skillhub/domain/contracts';
import type { Money } from '@skillhub/domain/kernel';
import { Api } from './api';

/** Something done for a deal, sent on its own or together with the move that needs it. */
export interface ActivityBody {
  readonly kind: ActivityKind;
  readonly at: string;
  readonly text: string | null;
}

export interface DealBody {
  readonly name: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly productId: string | null;
  readonly amount: Money | null;
  readonly probability: number | null;
  readonly expectedCloseOn: string | null;
}

export interface NewDealBody extends DealBody {
  readonly ownerId: string;
}

export interface AccountBody {
  readonly name: string;
  readonly domain: string | null;
  readonly sector: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  readonly annualRevenue: Money | null;
  readonly yearEstablished: number | null;
  readonly parentAccountId: string | null;
}

export interface ContactBody {
  readonly name: string;
  readonly accountId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedIn: string | null;
  readonly jobTitle: string | null;
}

/** A record as the person saw it: a command on a newer one is a conflict. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** The writing side of sales: one method for each command of the API. */
@Injectable({ providedIn: 'root' })
export class SalesCommands {
  private readonly api = inject(Api);

  openDeal(body: NewDealBody): Promise<CommandAnswer> {
    return this.api.command('/api/sales/deals', { body });
  }

  changeDeal({ id, version }: Seen, body: DealBody): Promise<CommandAnswer> {
    return this.api.command(`/api/sales/deals/${id}`, { method: 'PUT', version, body });
  }

  move(deal: Seen, to: OpenStage, activity?: ActivityBody): Promise<CommandAnswer> {
    return this.on(deal, 'move', { to, ...(activity ? { activity } : {}) });
  }

  win(deal: Seen, body: { readonly amount?: Money; readonly closedOn?: string }): Promise<CommandAnswer> {
    return this.on(deal, 'win', body);
  }

  lose(
    deal: Seen,
    body: { readonly reason: LossReason; readonly comment: string | null; readonly closedOn?: string },
  ): Promise<CommandAnswer> {
    return this.on(deal, 'lose', body);
  }

  reopen(deal: Seen, to?: OpenStage): Promise<CommandAnswer> {
    return this.on(deal, 'reopen', to ? { to } : {});
  }

  disqualify(deal: Seen, reason: string): Promise<CommandAnswer> {
    return this.on(deal, 'disqualify', { reason });
  }

  assign(deal: Seen, ownerId: string): Promise<CommandAnswer> {
    return this.on(deal, 'assign', { ownerId });
  }

  logActivity(deal: Seen, activity: ActivityBody): Promise<CommandAnswer> {
    return this.on(deal, 'activities', activity);
  }

  registerAccount(body: AccountBody): Promise<CommandAnswer> {
    return this.api.command('/api/sales/accounts', { body });
  }

  addContact(body: ContactBody): Promise<CommandAnswer> {
    return this.api.command('/api/sales/contacts', { body });
  }

  changeAccount({ id, version }: Seen, body: AccountBody): Promise<CommandAnswer> {
    return this.api.command(`/api/sales/accounts/${id}`, { method: 'PUT', version, body });
  }

  changeContact({ id, version }: Seen, body: ContactBody): Promise<CommandAnswer> {
    return this.api.command(`/api/sales/contacts/${id}`, { method: 'PUT', version, body });
  }

  /** `evidence` says how we know, in at most 500 characters. */
  giveConsent({ id, version }: Seen, purpose: ConsentPurpose, evidence: string): Promise<CommandAnswer> {
    return this.api.command(`/api/sales/contacts/${id}/give-consent`, {
      version,
      body: { purpose, evidence },
    });
  }

  withdrawConsent({ id, version }: Seen, purpose: ConsentPurpose): Promise<CommandAnswer> {
    return this.api.command(`/api/sales/contacts/${id}/withdraw-consent`, { version, body: { purpose } });
  }

  /** For good: the key of the person's data is destroyed. */
  eraseContact({ id, version }: Seen): Promise<CommandAnswer> {
    return this.api.command(`/api/sales/contacts/${id}/erase`, { version });
  }

  private on({ id, version }: Seen, verb: string, body: object): Promise<CommandAnswer> {
    return this.api.command(`/api/sales/deals/${id}/${verb}`, { version, body });
  }
}
