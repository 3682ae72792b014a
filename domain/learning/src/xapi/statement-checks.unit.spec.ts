import { batchFaults, statementFaults } from './statement-checks';
import { VOIDED } from './voiding';

const agent = { mbox: 'mailto:ada@acme.example' };
const verb = { id: 'http://adlnet.gov/expapi/verbs/completed', display: { 'fr-FR': 'a terminé' } };
const activity = { id: 'https://acme.example/courses/1' };
const id = '7ccd3322-e1a5-411a-a67d-6a735c76f119';
const statement = { actor: agent, verb, object: activity };
const team = { objectType: 'Group', member: [agent] };
const attachment = {
  usageType: 'http://id.tincanapi.com/attachment/supporting_media',
  display: { en: 'A page' },
  contentType: 'text/plain; charset=ascii',
  length: 27,
  sha2: 'a'.repeat(64),
};
const sub = { objectType: 'SubStatement', ...statement };
const with_ = (changes: object) => ({ ...statement, ...changes });
const defined = (definition: object) => with_({ object: { ...activity, definition } });

describe('a valid statement', () => {
  it.each<[string, object]>([
    ['at its shortest', statement],
    [
      'with all that a store assigns',
      with_({ id, stored: '2026-01-15T09:00:00Z', version: '1.0.9', authority: agent }),
    ],
    [
      'of an identified group without members',
      with_({ actor: { objectType: 'Group', openid: 'https://id.example/g' } }),
    ],
    ['of an anonymous group', with_({ actor: team })],
    ['of an account', with_({ actor: { account: { homePage: 'https://lms.example', name: '42' } } })],
    ['about an agent', with_({ object: { objectType: 'Agent', ...agent } })],
    ['about a statement', with_({ object: { objectType: 'StatementRef', id } })],
    ['that voids another', with_({ verb: { id: VOIDED }, object: { objectType: 'StatementRef', id } })],
    ['with a statement within', with_({ object: sub })],
    [
      'in a context',
      with_({ context: { registration: id, team, instructor: team, language: 'fr-CA', revision: '2' } }),
    ],
    [
      'with one context activity',
      with_({ context: { contextActivities: { parent: activity, other: [activity] } } }),
    ],
    ['with null inside an extension', with_({ result: { extensions: { 'https://acme.example/x': null } } })],
    [
      'with a score',
      with_({ result: { score: { scaled: -1, raw: 3, min: 0, max: 5 }, success: true, duration: 'P4W' } }),
    ],
    ['with an attachment', with_({ attachments: [attachment] })],
    ['authorised by a pair', with_({ authority: { objectType: 'Group', member: [agent, agent] } })],
    [
      'about a choice',
      defined({ interactionType: 'choice', choices: [{ id: 'a', description: { fr: 'A' } }] }),
    ],
  ])('%s', (_name, value) => {
    expect(statementFaults(value)).toEqual([]);
  });
});

describe('a statement that is not', () => {
  it.each<[string, string, unknown]>([
    ['actor', 'required', { verb, object: activity }],
    ['verb', 'required', { actor: agent, object: activity }],
    ['object', 'required', { actor: agent, verb }],
    ['', 'object_expected', []],
    ['', 'object_expected', null],
    ['Actor', 'not_allowed', with_({ Actor: agent })],
    ['actor.name', 'string_expected', with_({ actor: { ...agent, name: null } })],
    ['actor', 'one_identifier', with_({ actor: {} })],
    ['actor', 'one_identifier', with_({ actor: { ...agent, openid: 'https://id.example/ada' } })],
    ['actor.mbox', 'format', with_({ actor: { mbox: 'mailto:should.fail.com' } })],
    ['actor.objectType', 'value', with_({ actor: { ...agent, objectType: 'agent' } })],
    ['actor.member', 'required', with_({ actor: { objectType: 'Group' } })],
    [
      'actor.member.0.objectType',
      'value',
      with_({ actor: { objectType: 'Group', member: [{ ...agent, objectType: 'Group' }] } }),
    ],
    ['actor.account.name', 'required', with_({ actor: { account: { homePage: 'https://lms.example' } } })],
    ['verb.id', 'format', with_({ verb: { id: 'ab=c://should.fail.com' } })],
    ['verb.display.a12345', 'format', with_({ verb: { id: verb.id, display: { a12345: 'x' } } })],
    ['verb.display', 'empty', with_({ verb: { id: verb.id, display: {} } })],
    ['object.objectType', 'value', with_({ object: { ...activity, objectType: 'activity' } })],
    ['object.definition.type', 'format', defined({ type: 'should error' })],
    ['object.definition.interactionType', 'value', defined({ interactionType: 'true-faLse' })],
    ['object.definition.interactionType', 'interaction_type_required', defined({ choices: [{ id: 'a' }] })],
    ['object.definition.steps', 'not_allowed', defined({ interactionType: 'likert', steps: [{ id: 'a' }] })],
    [
      'object.definition.scale',
      'duplicate_id',
      defined({ interactionType: 'likert', scale: [{ id: 'a' }, { id: 'a' }] }),
    ],
    ['object.definition.extensions.id', 'format', defined({ extensions: { id: 'valid' } })],
    ['object.id', 'not_allowed', with_({ object: { ...sub, id } })],
    ['object.object.objectType', 'not_allowed', with_({ object: { ...sub, object: sub } })],
    ['object.objectType', 'statement_ref_expected', with_({ verb: { id: VOIDED } })],
    ['object.id', 'format', with_({ object: { objectType: 'StatementRef', id: `${id}8` } })],
    ['id', 'string_expected', with_({ id: 12345 })],
    ['version', 'format', with_({ version: '1.1.0' })],
    ['timestamp', 'format', with_({ timestamp: '01/011/2015' })],
    ['result.score.max', 'number_expected', with_({ result: { score: { max: '100' } } })],
    ['result.score.scaled', 'range', with_({ result: { score: { scaled: 1.01 } } })],
    ['result.score.raw', 'range', with_({ result: { score: { raw: 6, max: 5 } } })],
    ['result.score.min', 'range', with_({ result: { score: { min: 6, max: 5 } } })],
    ['result.completion', 'boolean_expected', with_({ result: { completion: 'false' } })],
    ['result.duration', 'format', with_({ result: { duration: 'PA1H0M0S' } })],
    ['context.team', 'group_expected', with_({ context: { team: agent } })],
    ['context.contextActivities', 'empty', with_({ context: { contextActivities: {} } })],
    [
      'context.contextActivities.Parent',
      'not_allowed',
      with_({ context: { contextActivities: { Parent: activity } } }),
    ],
    [
      'context.platform',
      'activity_object_only',
      with_({ object: { objectType: 'Agent', ...agent }, context: { platform: 'x' } }),
    ],
    ['attachments', 'array_expected', with_({ attachments: attachment })],
    ['attachments.0.length', 'number_expected', with_({ attachments: [{ ...attachment, length: 2.5 }] })],
    [
      'attachments.0.contentType',
      'format',
      with_({ attachments: [{ ...attachment, contentType: 'should fail' }] }),
    ],
    [
      'attachments.0.display.de-419-DE',
      'format',
      with_({ attachments: [{ ...attachment, display: { 'de-419-DE': 'x' } }] }),
    ],
    ['authority.member', 'two_members', with_({ authority: team })],
    ['authority', 'one_identifier', with_({ authority: { ...team, member: [agent, agent], ...agent } })],
  ])('%s: %s', (path, rule, value) => {
    expect(statementFaults(value)).toEqual([{ path, rule }]);
  });
});

describe('a batch of statements', () => {
  it('is told statement by statement, ids that stand twice included', () => {
    expect(
      batchFaults([
        statement,
        { verb, object: activity },
        { ...statement, id },
        { ...statement, id: id.toUpperCase() },
      ]),
    ).toEqual([
      { index: 1, faults: [{ path: 'actor', rule: 'required' }] },
      { index: 3, faults: [{ path: 'id', rule: 'duplicate_id' }] },
    ]);
  });
});
