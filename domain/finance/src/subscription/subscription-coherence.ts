import type { Discount, SubscriptionItem } from '@skillhub/domain/contracts';
import type { Instant, LocalDate } from '@skillhub/domain/kernel';
import { dayBefore, futureDay } from '../days';
import { compare, fromDecimal, rational, sum, ZERO } from '../exact/rational';
import { firstOf, refusal, type FinanceRefusal } from '../refusal';
import { grossOf } from './mrr';
import type { ExistingSubscription } from './subscription-state';

/** What must hold of the things subscribed to, whoever brings them. */
export function itemsFault(items: readonly SubscriptionItem[]): FinanceRefusal | undefined {
  const seen = new Set<string>();
  return firstOf(
    ...items.map((item, index) => {
      const isRepeated = seen.has(item.itemId);
      seen.add(item.itemId);
      return firstOf(
        isRepeated ? refusal('finance.item_repeated', `items.${index}.itemId`) : undefined,
        item.unitPriceMinor < 0
          ? refusal('finance.price_negative', `items.${index}.unitPriceMinor`, { minor: item.unitPriceMinor })
          : undefined,
        compare(fromDecimal(item.quantity), ZERO) <= 0
          ? refusal('finance.quantity_not_positive', `items.${index}.quantity`, { quantity: item.quantity })
          : undefined,
      );
    }),
  );
}

/** What must hold of a discount on these items; `field` is its path in the command. */
export function discountFault(
  discount: Discount,
  items: readonly SubscriptionItem[],
  field: string,
): FinanceRefusal | undefined {
  const hit = items.filter(
    ({ itemId, kind }) => kind === 'recurring' && (discount.itemId === null || discount.itemId === itemId),
  );
  if (hit.length === 0) return refusal('finance.item_unknown', `${field}.itemId`);
  const { value, duration, startsOn } = discount;
  if (duration.kind === 'until' && duration.endsOn <= startsOn)
    return refusal('finance.date_order', `${field}.duration.endsOn`, { startsOn, endsOn: duration.endsOn });
  if (value.kind === 'percent') return undefined;
  if (value.minor <= 0) return refusal('finance.amount_not_positive', `${field}.value.minor`);
  return compare(rational(value.minor), sum(hit.map(grossOf))) > 0
    ? refusal('finance.discount_above_price', `${field}.value.minor`, { minor: value.minor })
    : undefined;
}

/** What must hold of the day of a change: not in the future, not before the change that came before it. */
export const changeDayFault = (
  day: LocalDate,
  { lastChangeOn }: ExistingSubscription,
  now: Instant,
  field: string,
): FinanceRefusal | undefined => firstOf(futureDay(day, now, field), dayBefore(day, lastChangeOn, field));
