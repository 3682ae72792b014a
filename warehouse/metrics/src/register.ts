import type { MetricCatalogueEntry } from '@skillhub/warehouse/contracts';
import { assertNever } from '@skillhub/domain/kernel';
import type { Addend, Measure, MetricDeclaration, RatioPart } from './declaration';
import { dimension } from './dimensions';
import { planMedian } from './measures/median';
import type { MeasurePlan } from './measures/plan';
import { planRatio, type RatioMeasure } from './measures/ratio';
import { planSum } from './measures/sum';
import { planSurvival } from './measures/survival';
import { planVelocity } from './measures/velocity';

/** A declaration that was found sound, with the way to compute it. */
export interface RegisteredMetric {
  readonly declaration: MetricDeclaration;
  readonly plan: MeasurePlan;
  /** Whether some of it is a state at the end of a period, or needs windows that end there. */
  readonly isState: boolean;
  readonly windowDays: number | undefined;
}

export type MetricCatalogue = ReadonlyMap<string, RegisteredMetric>;

/** A fault in a declaration: found when the product starts, never by a question. */
export class MetricDeclarationError extends Error {
  constructor(id: string, reason: string) {
    super(`metric ${id}: ${reason}`);
    this.name = 'MetricDeclarationError';
  }
}

/** @throws MetricDeclarationError for a name used twice, unsound SQL, a ratio of what is not additive, and the like */
export function registerMetrics(declarations: readonly MetricDeclaration[]): MetricCatalogue {
  const byId = new Map(declarations.map((each) => [each.id, each]));
  const catalogue = new Map<string, RegisteredMetric>();
  for (const declaration of declarations) {
    const { id, measure } = declaration;
    if (catalogue.has(id)) throw new MetricDeclarationError(id, 'is declared twice');
    if (!/^[a-z]+\.[a-z_]+$/.test(id)) throw new MetricDeclarationError(id, 'is not <context>.<name>');
    checkAdditivity(declaration);
    const resolved = measure.kind === 'ratio' ? resolveRatio(declaration, measure, byId) : measure;
    const plan = planOf(resolved, declaration.unit === 'money' || declaration.unit === 'money_per_day');
    for (const text of expressionsOf(resolved)) checkExpression(id, text);
    catalogue.set(id, {
      declaration,
      plan,
      isState: plan.parts.some(({ anchor }) => anchor.kind === 'state' || anchor.kind === 'window'),
      windowDays: measure.kind === 'velocity' ? measure.windowDays : undefined,
    });
  }
  return catalogue;
}

function planOf(measure: Measure, isMoney: boolean): MeasurePlan {
  switch (measure.kind) {
    case 'sum':
      return planSum(measure, isMoney);
    case 'ratio':
      return planRatio(measure as RatioMeasure, isMoney);
    case 'median':
      return planMedian(measure);
    case 'survival':
      return planSurvival(measure);
    case 'velocity':
      return planVelocity(measure);
    default:
      return assertNever(measure);
  }
}

function checkAdditivity({ id, measure, additivity }: MetricDeclaration): void {
  const expected =
    measure.kind === 'ratio'
      ? 'ratio'
      : measure.kind !== 'sum'
        ? 'statistic'
        : measure.rows.fact === 'deal_states'
          ? 'semi_additive'
          : 'additive';
  if (additivity !== expected) {
    throw new MetricDeclarationError(id, `says ${additivity}, but its measure is ${expected}`);
  }
}

/**
 * Replaces metrics by their sums. Both must be additive and read the same rows by the same day: a ratio of ratios, or of
 * medians, has no meaning that a sum of rows could give it.
 */
function resolveRatio(
  { id }: MetricDeclaration,
  measure: Extract<Measure, { kind: 'ratio' }>,
  byId: ReadonlyMap<string, MetricDeclaration>,
): RatioMeasure {
  const resolve = (part: RatioPart): Addend => {
    if (typeof part === 'string' || 'rows' in part) return part;
    const input = byId.get(part.metric);
    if (input === undefined) throw new MetricDeclarationError(id, `there is no metric ${part.metric}`);
    if (input.additivity !== 'additive' || input.measure.kind !== 'sum') {
      throw new MetricDeclarationError(
        id,
        `is a ratio of ${part.metric}, which is ${input.additivity}: only additive metrics can be put into a ratio`,
      );
    }
    const { rows, value } = input.measure;
    if (
      rows.fact !== measure.rows.fact ||
      rows.day !== measure.rows.day ||
      rows.instant !== measure.rows.instant
    ) {
      throw new MetricDeclarationError(id, `and ${part.metric} do not read the same rows by the same day`);
    }
    // Where both look at the same rows there is nothing to tell apart.
    return rows.where === measure.rows.where ? value : `if(${rows.where}, ${value}, 0)`;
  };
  return { ...measure, numerator: resolve(measure.numerator), denominator: resolve(measure.denominator) };
}

function expressionsOf(measure: Measure): string[] {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(measure);
  return texts;
}

/** An expression is one over the columns of its fact: it reaches no table and takes no parameter of its own. */
function checkExpression(id: string, text: string): void {
  const found = /\b(select|from|join|union|settings|final)\b|[;{}]|--|\/\*|\./i.exec(
    text.replaceAll(/\d+\.\d+/g, ''),
  );
  if (!isBalanced(text)) throw new MetricDeclarationError(id, `parentheses do not match in: ${text}`);
  if (found !== null)
    throw new MetricDeclarationError(id, `"${found[0]}" may not be in an expression: ${text}`);
}

/** A parenthesis too many would end the one that the compiler puts around an expression, and with it the predicates. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text.replaceAll(/'[^']*'/g, '')) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

export const isMoneyPlan = ({ plan }: RegisteredMetric): boolean => plan.isMoney;

/** What the catalogue says of a metric. */
export function catalogueEntry({ declaration, plan }: RegisteredMetric): MetricCatalogueEntry {
  const { measure: _, dimensions, grains, qualifier, ...said } = declaration;
  return {
    ...said,
    ...(qualifier === undefined ? {} : { qualifier }),
    grains: [...grains],
    dimensions: dimensions.map((id) => ({ id, name: dimension(id).name })),
    sources: [
      ...new Set(plan.parts.map(({ fact }) => `marts.${fact === 'deal_states' ? 'deal_versions' : fact}`)),
    ],
  };
}
