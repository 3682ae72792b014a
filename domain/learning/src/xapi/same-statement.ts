import { sameContent } from '../content';
import { isFields, type Fields } from './checks';
import { instantOf } from './formats';
import { objectTypeOf } from './object-checks';

/**
 * Whether two valid statements say the same by the comparison of Data 2.3.1: what a record store assigns (id, authority, stored,
 * version, a missing timestamp), definitions of activities, displays of verbs, the order of members, the writing of timestamps
 * and the case of mail domains are not looked at. Durations are compared as texts.
 */
export function sameStatement(a: Fields, b: Fields): boolean {
  const isDated = Object.hasOwn(a, 'timestamp') && Object.hasOwn(b, 'timestamp');
  const undated = (statement: Fields) => (isDated ? statement : without(statement, 'timestamp'));
  return sameContent(canonicalStatement(undated(a)), canonicalStatement(undated(b)));
}

const ASSIGNED = ['id', 'authority', 'stored', 'version'];

function canonicalStatement(statement: Fields): Fields {
  return mapped(without(statement, ...ASSIGNED), {
    actor: canonicalActor,
    verb: (verb) => (isFields(verb) ? { id: verb['id'] } : verb),
    object: canonicalObject,
    context: canonicalContext,
    timestamp: (text) => (typeof text === 'string' ? (instantOf(text) ?? text) : text),
  });
}

function canonicalObject(value: unknown): unknown {
  if (!isFields(value)) return value;
  switch (objectTypeOf(value)) {
    case 'Activity':
      return canonicalActivity(value);
    case 'SubStatement':
      return canonicalStatement(value);
    case 'StatementRef':
      return canonicalReference(value);
    default:
      return canonicalActor(value);
  }
}

const canonicalActivity = (value: unknown): unknown => (isFields(value) ? { id: value['id'] } : value);
const lowerCase = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
const canonicalReference = (value: unknown): unknown =>
  isFields(value) ? mapped(value, { id: lowerCase }) : value;

function canonicalActor(value: unknown): unknown {
  if (!isFields(value)) return value;
  return mapped(
    { objectType: 'Agent', ...value },
    { mbox: canonicalMailbox, mbox_sha1sum: lowerCase, member: canonicalMembers },
  );
}

const canonicalMailbox = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(/^mailto:/i, 'mailto:').replace(/@[^@]*$/, (domain) => domain.toLowerCase())
    : value;

/** Members are a set: put in the order of what they say. */
const canonicalMembers = (value: unknown): unknown =>
  Array.isArray(value)
    ? value
        .map(canonicalActor)
        .map((member) => [JSON.stringify(sortedKeys(member)), member] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, member]) => member)
    : value;

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (!isFields(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sortedKeys(value[key])]));
}

function canonicalContext(value: unknown): unknown {
  if (!isFields(value)) return value;
  return mapped(value, {
    registration: lowerCase,
    instructor: canonicalActor,
    team: canonicalActor,
    statement: canonicalReference,
    contextActivities: (lists) =>
      isFields(lists)
        ? Object.fromEntries(
            // A single activity is stored as a list of one (Data 2.4.6.2).
            Object.entries(lists).map(([key, list]) => [
              key,
              (Array.isArray(list) ? list : [list]).map(canonicalActivity),
            ]),
          )
        : lists,
  });
}

function mapped(value: Fields, by: Readonly<Record<string, (part: unknown) => unknown>>): Fields {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      Object.hasOwn(by, key) ? (by[key]?.(part) ?? part) : part,
    ]),
  );
}

const without = (value: Fields, ...keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
