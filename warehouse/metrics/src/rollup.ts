import type { Additivity, LocalizedText, MetricQuery } from '@skillhub/warehouse/contracts';
import type { MetricDeclaration } from './declaration';
import { invalid, type MetricRefusal } from './refusal';

type Rollup = NonNullable<MetricQuery['rollup']>;

/** Why the rows of a question may not be combined as asked (10.0, additivity); undefined when they may. */
export function rollupRefusal(declaration: MetricDeclaration, query: MetricQuery): MetricRefusal | undefined {
  const { rollup, grain } = query;
  if (rollup === undefined) return undefined;
  if (rollup === 'last') {
    return grain === undefined
      ? invalid('rollup', '"last" needs a grain: it is the last of its periods')
      : undefined;
  }
  const explanation = forbidden(declaration.additivity, rollup, grain !== undefined);
  if (explanation !== undefined) {
    return { code: 'metric.not_additive', field: 'rollup', message: explanation.en, explanation };
  }
  if (rollup === 'average' && grain === undefined && (query.dimensions ?? []).length === 0) {
    return invalid('rollup', '"average" needs a grain or a dimension: there is only one row');
  }
  return undefined;
}

function forbidden(additivity: Additivity, rollup: Rollup, overTime: boolean): LocalizedText | undefined {
  if (additivity === 'ratio') {
    return rollup === 'average'
      ? {
          en: 'An average of ratios is not the ratio: small groups would weigh as much as large ones. Ask without "rollup": the ratio of the sums over the whole period is computed for you. For one row a group, keep the dimension and read each row by itself.',
          fr: 'La moyenne de ratios n’est pas le ratio : les petits groupes pèseraient autant que les grands. Posez la question sans « rollup » : le ratio des sommes sur toute la période est calculé. Pour une ligne par groupe, gardez la dimension et lisez chaque ligne séparément.',
        }
      : {
          en: 'Ratios cannot be added up. Ask without "rollup" for the ratio over the whole period, or add up its numerator and denominator, which every row shows.',
          fr: 'Des ratios ne s’additionnent pas. Posez la question sans « rollup » pour le ratio sur toute la période, ou additionnez le numérateur et le dénominateur, présents dans chaque ligne.',
        };
  }
  if (additivity === 'statistic') {
    return {
      en: 'A median or another statistic of parts says nothing exact about the whole: it can be neither added nor averaged. Ask without "grain", "dimensions" and "rollup": it is computed anew from the rows of the whole period.',
      fr: 'Une médiane ou une autre statistique des parties ne donne pas celle de l’ensemble : elle ne s’additionne pas et ne se moyenne pas. Posez la question sans « grain », « dimensions » ni « rollup » : elle est recalculée à partir des lignes de toute la période.',
    };
  }
  if (additivity === 'semi_additive' && rollup === 'sum' && overTime) {
    return {
      en: 'This is a state at a moment: adding the states of several periods would count the same deals several times. Ask with rollup "last" for the state at the end, or with "average" for the mean level; over dimensions, without a grain, it may be added up.',
      fr: 'C’est un état à un instant : additionner les états de plusieurs périodes compterait plusieurs fois les mêmes affaires. Demandez rollup « last » pour l’état à la fin, ou « average » pour le niveau moyen ; sur les dimensions, sans grain, l’addition est permise.',
    };
  }
  return undefined;
}
