import { actor } from './actor-checks';
import {
  anything,
  arrayOf,
  both,
  fault,
  fieldsOf,
  formatted,
  isFields,
  mapOf,
  oneOf,
  text,
  under,
  type Check,
} from './checks';
import { isIri, isLanguageTag, isUuid } from './formats';

export const languageMap: Check = both(mapOf(isLanguageTag, text), (value, path) =>
  isFields(value) && Object.keys(value).length > 0 ? [] : fault(path, 'empty'),
);
export const extensions: Check = mapOf(isIri, anything);

export const verb: Check = fieldsOf({ id: formatted(isIri) }, { display: languageMap });

/** Lists of components, and the interaction types that they belong to (Data 2.4.4.1). */
const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  choices: ['choice', 'sequencing'],
  scale: ['likert'],
  source: ['matching'],
  target: ['matching'],
  steps: ['performance'],
};
const INTERACTION_TYPES = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
];
const components: Check = both(
  arrayOf(fieldsOf({ id: text }, { description: languageMap })),
  (value, path) => {
    const ids = Array.isArray(value)
      ? value.map((each: unknown) => (isFields(each) ? each['id'] : each))
      : [];
    return new Set(ids).size === ids.length ? [] : fault(path, 'duplicate_id');
  },
);
const definition: Check = both(
  fieldsOf(
    {},
    {
      name: languageMap,
      description: languageMap,
      type: formatted(isIri),
      moreInfo: formatted(isIri),
      extensions,
      interactionType: oneOf(...INTERACTION_TYPES),
      correctResponsesPattern: arrayOf(text),
      ...Object.fromEntries(Object.keys(COMPONENTS).map((key) => [key, components])),
    },
  ),
  (value, path) => {
    if (!isFields(value)) return [];
    const used = Object.keys(COMPONENTS).filter((key) => Object.hasOwn(value, key));
    const type = value['interactionType'];
    if (typeof type !== 'string') {
      const isInteraction = used.length > 0 || Object.hasOwn(value, 'correctResponsesPattern');
      return isInteraction ? fault(under(path, 'interactionType'), 'interaction_type_required') : [];
    }
    return used
      .filter((key) => COMPONENTS[key]?.includes(type) !== true)
      .flatMap((key) => fault(under(path, key), 'not_allowed'));
  },
);

export const activity: Check = fieldsOf(
  { id: formatted(isIri) },
  { objectType: oneOf('Activity'), definition },
);
export const statementRef: Check = fieldsOf({ objectType: oneOf('StatementRef'), id: formatted(isUuid) });

export const objectTypeOf = (value: unknown): unknown =>
  isFields(value) && Object.hasOwn(value, 'objectType') ? value['objectType'] : 'Activity';

/** What a statement may be about (Data 2.4.4), with the check for a statement within it, where one may stand. */
export const objectCheck =
  (subStatement: Check): Check =>
  (value, path) => {
    if (!isFields(value)) return fault(path, 'object_expected');
    switch (objectTypeOf(value)) {
      case 'Activity':
        return activity(value, path);
      case 'Agent':
      case 'Group':
        return actor(value, path);
      case 'StatementRef':
        return statementRef(value, path);
      case 'SubStatement':
        return subStatement(value, path);
      default:
        return fault(under(path, 'objectType'), 'value');
    }
  };
