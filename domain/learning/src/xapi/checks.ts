/** What is wrong with a statement: where, and which rule it breaks. */
export interface StatementFault {
  /** `actor.member.0.mbox`; empty for the statement itself. */
  readonly path: string;
  readonly rule: StatementRule;
}
export type StatementRule =
  | 'required'
  | 'not_allowed'
  | 'object_expected'
  | 'array_expected'
  | 'string_expected'
  | 'number_expected'
  | 'boolean_expected'
  | 'empty'
  | 'format'
  | 'value'
  | 'range'
  | 'one_identifier'
  | 'agent_expected'
  | 'group_expected'
  | 'two_members'
  | 'activity_object_only'
  | 'statement_ref_expected'
  | 'interaction_type_required'
  | 'duplicate_id';

/** Finds what is wrong with one value. */
export type Check = (value: unknown, path: string) => readonly StatementFault[];
export type Fields = Readonly<Record<string, unknown>>;

export const fault = (path: string, rule: StatementRule): readonly StatementFault[] => [{ path, rule }];
export const under = (path: string, key: string | number): string =>
  path === '' ? String(key) : `${path}.${key}`;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Check = (value, path) => (typeof value === 'string' ? [] : fault(path, 'string_expected'));
export const boolean: Check = (value, path) =>
  typeof value === 'boolean' ? [] : fault(path, 'boolean_expected');
export const number: Check = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : fault(path, 'number_expected');

/** A text that passes a test. */
export const formatted =
  (isRight: (text: string) => boolean): Check =>
  (value, path) => {
    if (typeof value !== 'string') return fault(path, 'string_expected');
    return isRight(value) ? [] : fault(path, 'format');
  };

/** One of these texts, to the letter. */
export const oneOf =
  (...values: readonly string[]): Check =>
  (value, path) =>
    typeof value === 'string' && values.includes(value) ? [] : fault(path, 'value');

export const arrayOf =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((each: unknown, index) => check(each, under(path, index)))
      : fault(path, 'array_expected');

/** An object of these fields and no other; null is no value of any of them. */
export const fieldsOf =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, path) => {
    if (!isFields(value)) return fault(path, 'object_expected');
    const missing = Object.keys(required).filter((key) => !Object.hasOwn(value, key));
    return [
      ...missing.flatMap((key) => fault(under(path, key), 'required')),
      ...Object.entries(value).flatMap(([key, each]) => {
        const check = Object.hasOwn(required, key)
          ? required[key]
          : Object.hasOwn(optional, key)
            ? optional[key]
            : undefined;
        return check ? check(each, under(path, key)) : fault(under(path, key), 'not_allowed');
      }),
    ];
  };

/** An object whose keys pass a test, each value of it passing a check. */
export const mapOf =
  (isKey: (key: string) => boolean, check: Check): Check =>
  (value, path) => {
    if (!isFields(value)) return fault(path, 'object_expected');
    return Object.entries(value).flatMap(([key, each]) =>
      isKey(key) ? check(each, under(path, key)) : fault(under(path, key), 'format'),
    );
  };

/** The second check looks at what passed the first. */
export const both =
  (first: Check, second: Check): Check =>
  (value, path) => {
    const faults = first(value, path);
    return faults.length > 0 ? faults : second(value, path);
  };

export const anything: Check = () => [];
