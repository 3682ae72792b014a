import type { ActivityKind, LossReason, OpenStage, Stage } from '@skillhub/domain/contracts';
import { STAGE_PROBABILITY } from '@skillhub/dashboards/data-access';
import type { FakeBook, FakeDeal } from './fake-book';
import { fault } from './fake-rules';

/** Changes the deal, or gives the code of the refusal. */
export function runDealCommand(
  deal: FakeDeal,
  verb: string,
  body: Record<string, unknown>,
  book: FakeBook,
): string | undefined {
  const now = `${book.today}T11:00:00.000Z`;
  const activity = (verb === 'activities' ? body : body['activity']) as
    { kind: ActivityKind; text: string | null } | undefined;
  const enter = (stage: Stage): void => {
    deal.stageHistory = [
      ...deal.stageHistory.map((past) => ({ ...past, leftAt: past.leftAt ?? now })),
      { stage, enteredAt: now, leftAt: null },
    ];
    Object.assign(deal, { stage, stageSince: now, probability: STAGE_PROBABILITY[stage] });
  };
  const to: Stage | null =
    verb === 'move' ? (body['to'] as Stage) : verb === 'win' ? 'gagne' : verb === 'lose' ? 'perdu' : null;
  if (verb === 'win' && body['amount']) deal.amount = body['amount'] as FakeDeal['amount'];
  if (to) {
    const code = fault(deal, to, activity?.kind);
    if (code) return code;
  }
  if (activity) {
    const logged = { id: crypto.randomUUID(), at: now, loggedAt: now, actor: deal.owner.name };
    deal.activities = [...deal.activities, { ...logged, kind: activity.kind, text: activity.text }];
    if (activity.kind === 'note') deal.noteMissing = false;
    if (activity.kind === 'meeting') deal.noteMissing = true;
  }
  if (to) {
    if (to === 'gagne' || to === 'perdu') deal.closedFrom = deal.stage;
    enter(to);
  }
  if (verb === 'lose') deal.lossReason = body['reason'] as LossReason;
  if (verb === 'reopen') enter((body['to'] as OpenStage | undefined) ?? deal.closedFrom);
  if (verb === 'change')
    Object.assign(deal, {
      name: body['name'],
      amount: body['amount'],
      expectedCloseOn: body['expectedCloseOn'],
    });
  if (verb === 'assign') {
    const rep = book.reps.find(({ id }) => id === body['ownerId']);
    if (!rep) return 'sales.unknown_sales_rep';
    Object.assign(deal, { owner: { id: rep.id, name: rep.name }, team: rep.team });
  }
  return undefined;
}
