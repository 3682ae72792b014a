import { actor, groupOnly } from './actor-checks';
import {
  arrayOf,
  boolean,
  both,
  fault,
  fieldsOf,
  formatted,
  isFields,
  number,
  text,
  under,
  type Check,
} from './checks';
import { isDuration, isIri, isLanguageTag, isMediaType, isSha2, isUuid } from './formats';
import { activity, extensions, languageMap, statementRef } from './object-checks';

const numberAt = (value: unknown, key: string): number | undefined => {
  const found = isFields(value) ? value[key] : undefined;
  return typeof found === 'number' ? found : undefined;
};

/** Data 2.4.5.1: scaled from -1 to 1; min below max, raw between them. */
const score: Check = both(
  fieldsOf({}, { scaled: number, raw: number, min: number, max: number }),
  (value, path) => {
    const [scaled = 0, raw, min, max] = ['scaled', 'raw', 'min', 'max'].map((key) => numberAt(value, key));
    return [
      ...(scaled < -1 || scaled > 1 ? fault(under(path, 'scaled'), 'range') : []),
      ...(min !== undefined && max !== undefined && min >= max ? fault(under(path, 'min'), 'range') : []),
      ...((raw !== undefined && min !== undefined && raw < min) ||
      (raw !== undefined && max !== undefined && raw > max)
        ? fault(under(path, 'raw'), 'range')
        : []),
    ];
  },
);

/** Data 2.4.5. */
export const result: Check = fieldsOf(
  {},
  {
    score,
    success: boolean,
    completion: boolean,
    response: text,
    duration: formatted(isDuration),
    extensions,
  },
);

const activities: Check = (value, path) =>
  Array.isArray(value) ? arrayOf(activity)(value, path) : activity(value, path);
const contextActivities: Check = both(
  fieldsOf({}, { parent: activities, grouping: activities, category: activities, other: activities }),
  (value, path) => (isFields(value) && Object.keys(value).length > 0 ? [] : fault(path, 'empty')),
);

/** Data 2.4.6. */
export const context: Check = fieldsOf(
  {},
  {
    registration: formatted(isUuid),
    instructor: actor,
    team: groupOnly,
    contextActivities,
    revision: text,
    platform: text,
    language: formatted(isLanguageTag),
    statement: statementRef,
    extensions,
  },
);

const octets: Check = (value, path) =>
  Number.isInteger(value) && Number(value) >= 0 ? [] : fault(path, 'number_expected');

/** Data 2.4.11. */
export const attachment: Check = fieldsOf(
  {
    usageType: formatted(isIri),
    display: languageMap,
    contentType: formatted(isMediaType),
    length: octets,
    sha2: formatted(isSha2),
  },
  { description: languageMap, fileUrl: formatted(isIri) },
);
