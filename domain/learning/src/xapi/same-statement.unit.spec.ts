import { Instant } from '@skillhub/domain/kernel';
import { completedStatement } from './completed-statement';
import { sameStatement } from './same-statement';
import { statementFaults } from './statement-checks';
import { isVoided, voidedBy, VOIDED } from './voiding';

const id = '7ccd3322-e1a5-411a-a67d-6a735c76f119';
const ada = { mbox: 'mailto:ada@acme.example' };
const lou = { mbox: 'mailto:lou@acme.example' };
const statement = {
  id,
  actor: { objectType: 'Group', member: [ada, lou] },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
  object: { id: 'https://acme.example/q/1', definition: { name: { en: 'One' } } },
  context: { contextActivities: { parent: { id: 'https://acme.example/quiz' } } },
  result: { duration: 'PT1H', extensions: { 'https://acme.example/x': { a: [1, 2] } } },
  timestamp: '2026-01-15T10:00:00+01:00',
};
const stored = Instant.of('2026-01-15T12:00:00.000Z');
const assigned = { id: '00000000-0000-4000-8000-000000000001', stored, authority: ada };

describe('the statement that is kept', () => {
  it('is valid, completed, and the same as the one that came', () => {
    const kept = completedStatement(statement, assigned);
    expect(statementFaults(kept)).toEqual([]);
    expect(kept).toMatchObject({
      id,
      stored,
      authority: ada,
      version: '1.0.0',
      timestamp: statement.timestamp,
      context: { contextActivities: { parent: [{ id: 'https://acme.example/quiz' }] } },
    });
    expect(sameStatement(kept, statement)).toBe(true);
  });

  it('gets an id and a timestamp where it had none, and never keeps the authority or instant of its author', () => {
    const { id: _id, timestamp: _timestamp, ...bare } = statement;
    const kept = completedStatement({ ...bare, stored: '1999-01-01T00:00:00Z', authority: lou }, assigned);
    expect(kept).toMatchObject({ id: assigned.id, timestamp: stored, stored, authority: ada });
    expect(sameStatement(kept, bare)).toBe(true);
  });
});

describe('two statements', () => {
  it.each<[string, object]>([
    ['another order of members', { actor: { objectType: 'Group', member: [lou, ada] } }],
    ['another display of the verb', { verb: { id: statement.verb.id } }],
    [
      'another definition of the activity',
      { object: { objectType: 'Activity', id: 'https://acme.example/q/1' } },
    ],
    ['another writing of the timestamp', { timestamp: '2026-01-15T09:00:00.000Z' }],
    [
      'a list of one context activity',
      { context: { contextActivities: { parent: [{ id: 'https://acme.example/quiz' }] } } },
    ],
    [
      'another case of a mail domain',
      { actor: { objectType: 'Group', member: [{ mbox: 'mailto:ada@ACME.example' }, lou] } },
    ],
  ])('are the same with %s', (_name, changes) => {
    expect(sameStatement(statement, { ...statement, ...changes })).toBe(true);
  });

  it.each<[string, object]>([
    ['another verb', { verb: { id: 'http://adlnet.gov/expapi/verbs/passed' } }],
    ['another activity', { object: { id: 'https://acme.example/q/2' } }],
    ['another actor', { actor: ada }],
    [
      'another mailbox before the domain',
      { actor: { objectType: 'Group', member: [{ mbox: 'mailto:Ada@acme.example' }, lou] } },
    ],
    ['another instant', { timestamp: '2026-01-15T09:00:01Z' }],
    ['the same duration in another writing', { result: { ...statement.result, duration: 'PT60M' } }],
    [
      'another extension',
      { result: { ...statement.result, extensions: { 'https://acme.example/x': { a: [2, 1] } } } },
    ],
    ['no context', { context: {} }],
  ])('differ with %s', (_name, changes) => {
    expect(sameStatement(statement, { ...statement, ...changes })).toBe(false);
  });
});

describe('voiding', () => {
  const voiding = {
    id: '11111111-e1a5-411a-a67d-6a735c76f119',
    actor: ada,
    verb: { id: VOIDED },
    object: { objectType: 'StatementRef', id: id.toUpperCase() },
  };

  it('names a statement, in any case of its id', () => {
    expect(voidedBy(voiding)).toBe(id);
    expect(voidedBy(statement)).toBeUndefined();
    expect(isVoided(statement, new Set([id]))).toBe(true);
    expect(isVoided(statement, new Set())).toBe(false);
  });

  it('does not void what voids', () => {
    expect(isVoided(voiding, new Set([voiding.id]))).toBe(false);
  });
});
