import type { Measure } from '../declaration';
import { sumOf } from './addend';
import { companionAggregates, companionFigures } from './companions';
import { money, moneyFigures, undatedFlag, withFlags } from './money-cells';
import { anchorOf, count, undatedParts, type Cell, type MeasurePlan } from './plan';

/** A count or a sum of amounts, over a period or (of states) at its end. */
export function planSum(measure: Extract<Measure, { kind: 'sum' }>, isMoney: boolean): MeasurePlan {
  const { rows, value, companions, reads } = measure;
  const among = reads === undefined ? undefined : rows.where;
  const counts = `(${rows.where})`;
  return {
    isMoney,
    parts: [
      {
        name: 'main',
        fact: rows.fact,
        anchor: anchorOf(rows),
        where: reads ?? rows.where,
        aggregates: {
          rows: sumOf('1', among),
          value: sumOf(value, among),
          ...companionAggregates(companions),
        },
        contribution: {
          where: isMoney ? `${counts} AND currency IS NOT NULL` : counts,
          numerator: value,
        },
      },
      ...undatedParts(rows),
    ],
    finish: (cell) => (isMoney ? finishMoney(measure, cell) : [finishCount(measure, cell)]),
  };
}

function finishCount({ companions }: Extract<Measure, { kind: 'sum' }>, cell: Cell) {
  const parts = cell.byCurrency.get(null);
  const main = parts?.get('main');
  return {
    value: count(main, 'value'),
    n: count(main, 'rows'),
    ...withFlags(undatedFlag(count(parts?.get('undated'), 'rows'))),
    ...companionFigures(companions, main, undefined),
  };
}

function finishMoney({ companions, rows }: Extract<Measure, { kind: 'sum' }>, cell: Cell) {
  const dated = rows.undatedWhere === undefined ? {} : { undated: 0 };
  const undatedUnpriced = count(cell.byCurrency.get(null)?.get('undated'), 'rows');
  return moneyFigures(cell, 'main', ({ currency, parts }) => {
    const main = parts.get('main');
    const undated = count(parts.get('undated'), 'rows') + undatedUnpriced;
    const further = companionFigures(companions, main, currency);
    return {
      value: money(main?.['value'], currency),
      n: count(main, 'rows'),
      ...withFlags(undatedFlag(undated)),
      ...withCompanions({ ...further.companions, ...dated, ...(undated === 0 ? {} : { undated }) }),
    };
  });
}

const withCompanions = (companions: Record<string, number | string | null>) =>
  Object.keys(companions).length === 0 ? {} : { companions };
