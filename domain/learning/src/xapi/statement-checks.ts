import { actor, authority } from './actor-checks';
import {
  arrayOf,
  both,
  fault,
  fieldsOf,
  formatted,
  isFields,
  under,
  type Check,
  type StatementFault,
} from './checks';
import { instantOf, isUuid, isVersion } from './formats';
import { objectCheck, objectTypeOf, verb } from './object-checks';
import { attachment, context, result } from './result-checks';
import { VOIDED } from './voiding';

const timestamp = formatted((text) => instantOf(text) !== undefined);
const described = { result, context, timestamp, attachments: arrayOf(attachment) };

/** Rules that span a statement: revision and platform tell of activities alone (Data 2.4.6), and voiding names a statement. */
const coherent: Check = (value, path) => {
  if (!isFields(value)) return [];
  const about = objectTypeOf(value['object']);
  const inContext = isFields(value['context']) ? value['context'] : {};
  const isVoiding = isFields(value['verb']) && value['verb']['id'] === VOIDED;
  return [
    ...['revision', 'platform']
      .filter((key) => about !== 'Activity' && Object.hasOwn(inContext, key))
      .flatMap((key) => fault(under(under(path, 'context'), key), 'activity_object_only')),
    ...(isVoiding && about !== 'StatementRef'
      ? fault(under(under(path, 'object'), 'objectType'), 'statement_ref_expected')
      : []),
  ];
};

const never: Check = (_value, path) => fault(under(path, 'objectType'), 'not_allowed');
const isSubStatement: Check = (value, path) => (value === 'SubStatement' ? [] : fault(path, 'value'));
const subStatement: Check = both(
  fieldsOf({ objectType: isSubStatement, actor, verb, object: objectCheck(never) }, described),
  coherent,
);
const statement: Check = both(
  fieldsOf(
    { actor, verb, object: objectCheck(subStatement) },
    {
      id: formatted(isUuid),
      stored: timestamp,
      authority,
      version: formatted(isVersion),
      ...described,
    },
  ),
  coherent,
);

/**
 * What is wrong with a statement by the rules of xAPI 1.0.3 (Data 2.2 to 2.4); empty for a valid one. A statement without an actor
 * has the fault `{ path: 'actor', rule: 'required' }`.
 */
export const statementFaults = (value: unknown): readonly StatementFault[] => statement(value, '');

/** The faults of one statement of a batch. */
export interface BatchFault {
  /** Its place in the batch, from 0. */
  readonly index: number;
  readonly faults: readonly StatementFault[];
}

/** What is wrong with a batch, statement by statement; two of one id are wrong even if they say the same. */
export function batchFaults(statements: readonly unknown[]): readonly BatchFault[] {
  const seen = new Set<string>();
  return statements.flatMap((each, index) => {
    const id = isFields(each) && typeof each['id'] === 'string' ? each['id'].toLowerCase() : undefined;
    const isTwice = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    const faults = [...statementFaults(each), ...(isTwice ? fault('id', 'duplicate_id') : [])];
    return faults.length > 0 ? [{ index, faults }] : [];
  });
}
