import type { RawEvent } from './raw-event';

/** A deal as plain TypeScript folds it from its events, to compare the SQL models with. */
export interface DealState {
  readonly dealId: string;
  readonly ownerId: string;
  readonly teamId: string | null;
  readonly accountId: string | null;
  readonly productId: string | null;
  readonly stage: string;
  readonly outcome: 'open' | 'won' | 'lost' | 'disqualified';
  readonly lossReason: string | null;
  readonly amount: { readonly minor: number; readonly currency: string } | null;
  readonly ownProbability: number | null;
  readonly openedOn: string | null;
  readonly qualifiedOn: string | null;
  readonly expectedCloseOn: string | null;
  readonly closedOn: string | null;
  readonly qualified: boolean;
  /** Whether an opening was seen. */
  readonly exists: boolean;
}

export interface Knowledge {
  /** Only what was recorded by then (ISO instant). @default all */
  readonly asOf?: string;
  /** Only what happened before that day. @default all */
  readonly before?: string;
}

const NEW: Omit<DealState, 'dealId'> = {
  ownerId: '',
  teamId: null,
  accountId: null,
  productId: null,
  stage: '',
  outcome: 'open',
  lossReason: null,
  amount: null,
  ownProbability: null,
  openedOn: null,
  qualifiedOn: null,
  expectedCloseOn: null,
  closedOn: null,
  qualified: false,
  exists: false,
};
const QUALIFIED = ['rdv', 'proposition', 'audit', 'negociation'];

interface Data {
  readonly [key: string]: unknown;
  readonly amount?: DealState['amount'];
}
const text = (value: unknown) => (typeof value === 'string' ? value : null);

export function dealStates(events: readonly RawEvent[], knowledge: Knowledge = {}): DealState[] {
  const streams = new Map<string, Map<number, RawEvent>>();
  for (const event of events) {
    if (!event.stream_id.startsWith('deal-') || event.type === 'ActivityLogged') continue;
    const stream = streams.get(event.stream_id) ?? new Map<number, RawEvent>();
    stream.set(event.stream_version, event);
    streams.set(event.stream_id, stream);
  }
  return [...streams].flatMap(([streamId, stream]) => {
    let state: DealState = { dealId: streamId.slice('deal-'.length), ...NEW };
    let effective = '';
    for (const event of [...stream.values()].sort((a, b) => a.stream_version - b.stream_version)) {
      if (knowledge.asOf !== undefined && Date.parse(event.recorded_at) > Date.parse(knowledge.asOf)) break;
      const data = JSON.parse(event.data) as Data;
      const happened = happenedOn(event.type, data);
      const day = happened ?? event.occurred_at.slice(0, 10);
      effective = day > effective ? day : effective;
      if (knowledge.before !== undefined && effective >= knowledge.before) break;
      state = after(state, event.type, data, happened);
    }
    return state.exists ? [state] : [];
  });
}

function happenedOn(type: string, data: Data): string | null {
  const own = data['changedOn'] ?? data['closedOn'] ?? data['reopenedOn'] ?? data['disqualifiedOn'];
  return text(own ?? (type === 'DealOpened' ? data['openedOn'] : null));
}

function after(state: DealState, type: string, data: Data, day: string | null): DealState {
  const details = {
    accountId: text(data['accountId']),
    productId: text(data['productId']),
    amount: data.amount ?? null,
    ownProbability: typeof data['probability'] === 'number' ? data['probability'] : null,
    expectedCloseOn: text(data['expectedCloseOn']),
  };
  const owner = { ownerId: text(data['ownerId']) ?? '', teamId: text(data['teamId']) };
  const entering = (stage: string): Partial<DealState> =>
    QUALIFIED.includes(stage)
      ? { stage, qualified: true, qualifiedOn: state.qualified ? state.qualifiedOn : day }
      : { stage };
  switch (type) {
    case 'DealOpened': {
      const openedOn = text(data['openedOn']);
      return {
        ...state,
        ...details,
        ...owner,
        ...entering(text(data['stage']) ?? ''),
        openedOn,
        exists: true,
      };
    }
    case 'DealDetailsChanged':
      return { ...state, ...details };
    case 'DealAssigned':
      return { ...state, ...owner };
    case 'DealStageChanged':
      return { ...state, ...entering(text(data['to']) ?? '') };
    case 'DealReopened':
      return {
        ...state,
        ...entering(text(data['to']) ?? ''),
        outcome: 'open',
        lossReason: null,
        closedOn: null,
      };
    case 'DealWon':
      return { ...state, stage: 'gagne', outcome: 'won', amount: details.amount, closedOn: day };
    case 'DealLost':
      return { ...state, stage: 'perdu', outcome: 'lost', lossReason: text(data['reason']), closedOn: day };
    case 'DealDisqualified':
      return { ...state, outcome: 'disqualified', closedOn: day };
    default:
      throw new Error(`unexpected event: ${type}`);
  }
}
