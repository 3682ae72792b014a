import type { EventView, KanbanView, Problem, Stage } from '@skillhub/domain/contracts';
import { STAGES, type Fetch } from '@skillhub/dashboards/data-access';
import type { MetricQuery, RecordsQuery } from '@skillhub/warehouse/contracts';
import { fakeBook, type FakeBook, type FakeDeal } from './fake-book';
import { FAKE_CATALOGUE } from './fake-catalogue';
import { runDealCommand } from './fake-commands';
import { runPartyCommand } from './fake-parties';
import { answerMetric, answerRecords } from './fake-metrics';
import { uuid } from './fake-random';
import { movesOf } from './fake-rules';

export interface FakeRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: Record<string, unknown>;
  readonly version: number | null;
}
export interface FakeAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The HTTP API in memory: reads, the commands of the pipeline with their refusals, metrics computed from the book. */
export class FakeApi {
  signedIn = true;
  readonly requests: FakeRequest[] = [];

  constructor(readonly book: FakeBook = fakeBook()) {}

  /** For the `FETCH` token of the console. */
  readonly fetch: Fetch = (input, init) => {
    const headers = (init?.headers ?? {}) as Readonly<Record<string, string>>;
    const seen = headers['If-Match'];
    const { status, body } = this.answer({
      method: init?.method ?? 'GET',
      url: new URL(input, 'http://console.test'),
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {},
      version: seen === undefined ? null : Number(seen.replaceAll('"', '')),
    });
    return Promise.resolve(responseOf(status, body));
  };

  answer(request: FakeRequest): FakeAnswer {
    this.requests.push(request);
    const { method, url, body } = request;
    const path = url.pathname.replace('/api/', '').split('/');
    if (path[0] === 'session') return this.session(method);
    if (path[0] === 'demo-accounts') return ok({ password: 'demo', accounts: DEMO });
    if (!this.signedIn) return problem(401, 'auth.required');
    if (path[0] === 'metrics') return this.metrics(path[1], path[2], body);
    if (path[0] === 'events') return this.event(path[1] ?? '');
    if (path[0] === 'streams') return this.stream(decodeURIComponent(path[1] ?? ''));
    if (path[1] === 'deals' && method === 'POST' && !path[2]) return this.open(body);
    if (path[1] === 'deals' && path[2] && method !== 'GET')
      return this.command(path[2], path[3] ?? 'change', request);
    if (method !== 'GET') return this.party(path.slice(1), request);
    return this.read(path, url.searchParams);
  }

  private session(method: string): FakeAnswer {
    if (method !== 'GET') this.signedIn = method === 'POST';
    if (method !== 'GET') return { status: 204, body: null };
    return this.signedIn ? ok(SESSION) : problem(401, 'auth.required');
  }

  private metrics(what: string | undefined, more: string | undefined, body: unknown): FakeAnswer {
    if (!what) return ok(FAKE_CATALOGUE);
    const found =
      what === 'query'
        ? answerMetric(this.book, body as MetricQuery)
        : answerRecords(this.book, body as RecordsQuery);
    return found && !more ? ok(found) : problem(404, 'metric.unknown');
  }

  private read([, list, id]: readonly string[], params: URLSearchParams): FakeAnswer {
    const { book } = this;
    if (list === 'kanban') return ok(this.kanban(params));
    if (list === 'reps') return ok(page(book.reps, params));
    if (list === 'teams') return ok(page(book.teams, params));
    if (list === 'products') return ok(page(book.products, params));
    const search = (params.get('search') ?? '').toLocaleLowerCase();
    const named = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
      all.filter(({ name }) => name.toLocaleLowerCase().includes(search));
    if (id) {
      const deal = book.deals.find((one) => one.id === id);
      const found =
        list === 'deals'
          ? deal && { ...deal, moves: movesOf(deal) }
          : [...book.accounts, ...book.contacts].find((one) => one.id === id);
      return found ? ok(found) : problem(404, 'not_found');
    }
    if (list === 'accounts') return ok(page(named(book.accounts), params));
    if (list === 'contacts')
      return ok(page(named(book.contacts).filter(inFilter(params, 'account')), params));
    return ok(page(this.filtered(params), params));
  }

  private filtered(params: URLSearchParams): FakeDeal[] {
    const search = (params.get('search') ?? '').toLocaleLowerCase();
    const stages = params.get('stage')?.split(',');
    return this.book.deals.filter(
      (deal) =>
        deal.name.toLocaleLowerCase().includes(search) &&
        (!stages || stages.includes(deal.stage)) &&
        (['owner', 'team', 'account', 'product'] as const).every((field) => inFilter(params, field)(deal)),
    );
  }

  private kanban(params: URLSearchParams): KanbanView {
    const deals = this.filtered(params);
    return {
      columns: STAGES.map((stage) => {
        const mine = deals.filter((deal) => deal.stage === stage);
        const total = (of: (deal: FakeDeal) => number) => [
          { minor: Math.round(mine.reduce((sum, deal) => sum + of(deal), 0)), currency: 'EUR' },
        ];
        return {
          stage,
          count: mine.length,
          totals: total((deal) => deal.amount?.minor ?? 0),
          weightedTotals: total((deal) => (deal.amount?.minor ?? 0) * deal.probability),
          deals: mine.slice(0, 25),
        };
      }),
    };
  }

  private open(body: Record<string, unknown>): FakeAnswer {
    if (!body['name']) {
      return problem(400, 'request.invalid', { errors: [{ path: 'name', message: 'Required' }] });
    }
    const first = this.book.deals[0] as FakeDeal;
    const id = uuid(6, this.book.deals.length);
    this.book.deals.unshift({ ...first, id, name: String(body['name']), stage: 'prospect', version: 1 });
    return ok({ id, version: 1 });
  }

  private command(id: string, verb: string, { body, version }: FakeRequest): FakeAnswer {
    const deal = this.book.deals.find((one) => one.id === id);
    if (!deal) return problem(404, 'not_found');
    if (version !== null && version !== deal.version) {
      return problem(409, 'conflict.version', { currentVersion: deal.version });
    }
    const code = runDealCommand(deal, verb, body, this.book);
    if (code) return problem(422, code);
    deal.version += 1;
    return ok({ id, version: deal.version });
  }

  private party(path: readonly string[], { body, version }: FakeRequest): FakeAnswer {
    const { refusal, ...answer } = runPartyCommand(this.book, path, body, version);
    return refusal ? problem(refusal.status, refusal.code, refusal) : ok(answer);
  }

  private stream(streamId: string): FakeAnswer {
    const deal = this.book.deals.find((one) => `deal-${one.id}` === streamId);
    if (streamId.startsWith('contact-')) return ok([]);
    return deal ? ok(eventsOf(deal)) : problem(404, 'not_found');
  }

  private event(id: string): FakeAnswer {
    const found = this.book.deals.flatMap(eventsOf).find((event) => event.id === id);
    return found ? ok(found) : problem(404, 'not_found');
  }
}

/** As much of a Response as the console reads; jsdom has none. */
function responseOf(status: number, body: unknown): Response {
  const text = JSON.stringify(body);
  const response: Pick<Response, 'ok' | 'status'> & {
    headers: { get: () => null };
    json: () => Promise<unknown>;
    blob: () => Promise<Blob>;
  } = {
    ok: status < 400,
    status,
    headers: { get: () => null },
    json: () => Promise.resolve(JSON.parse(text)),
    blob: () => Promise.resolve(new Blob([text])),
  };
  return response as unknown as Response;
}

const ok = (body: unknown): FakeAnswer => ({ status: 200, body });
const problem = (status: number, code: string, more: Partial<Problem> = {}): FakeAnswer => ({
  status,
  body: {
    type: `urn:${code}`,
    title: code,
    status,
    code,
    detail: code,
    traceId: '4bf92f3577b34da6',
    ...more,
  },
});
const page = <T>(all: readonly T[], params: URLSearchParams) => {
  const number = Number(params.get('page') ?? 1);
  const size = Number(params.get('pageSize') ?? 50);
  return {
    items: all.slice((number - 1) * size, number * size),
    total: all.length,
    page: number,
    pageSize: size,
  };
};
const inFilter =
  (params: URLSearchParams, field: 'owner' | 'team' | 'account' | 'product') =>
  (row: Partial<Record<typeof field, { readonly id: string } | null>>): boolean => {
    const wanted = params.get(field)?.split(',');
    return !wanted || wanted.includes(row[field]?.id ?? '');
  };

const DEMO = [
  { email: 'claire@atelier.example', name: 'Claire Morvan', role: 'executive' },
  { email: 'yann@atelier.example', name: 'Yann Le Goff', role: 'sales' },
  { email: 'ines@atelier.example', name: 'Inès Haddad', role: 'data' },
] as const;
const SESSION = {
  user: { id: 'u1', name: 'Claire Morvan', email: 'claire@atelier.example', role: 'sales', language: 'fr' },
  tenant: { id: 'atelier', name: 'Atelier Numérique', timeZone: 'Europe/Paris', currency: 'EUR' },
  permissions: ['sales.read', 'sales.write', 'sales.erase', 'metrics.read', 'events.read'],
};

function eventsOf(deal: FakeDeal): EventView[] {
  const base = {
    streamId: `deal-${deal.id}`,
    schemaVersion: 1,
    actor: { id: deal.owner.id, name: deal.owner.name },
    correlationId: 'c0ffee00-0000-4000-8000-000000000001',
    causationId: 'MoveDeal',
    origin: 'http',
  };
  const n = Number.parseInt(deal.id.slice(-12), 16);
  return deal.stageHistory.map(({ stage, enteredAt }: { stage: Stage; enteredAt: string }, index) => ({
    ...base,
    id: uuid(9, n * 100 + index),
    version: index + 1,
    type: index === 0 ? 'DealOpened' : 'DealStageChanged',
    data: { dealId: deal.id, name: deal.name, to: stage, amount: deal.amount },
    occurredAt: enteredAt,
    recordedAt: enteredAt,
  }));
}
