import { arrayOf, both, fault, fieldsOf, formatted, isFields, oneOf, text, type Check } from './checks';
import { isIri, isMailto, isSha1 } from './formats';

/** Actors (Data 2.4.2). */
const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;
const identifiers = {
  mbox: formatted(isMailto),
  mbox_sha1sum: formatted(isSha1),
  openid: formatted(isIri),
  account: fieldsOf({ homePage: formatted(isIri), name: text }),
};

const identifiersIn = (value: unknown): number =>
  isFields(value) ? IDENTIFIERS.filter((key) => Object.hasOwn(value, key)).length : 0;

export const agent: Check = both(
  fieldsOf({}, { objectType: oneOf('Agent'), name: text, ...identifiers }),
  (value, path) => (identifiersIn(value) === 1 ? [] : fault(path, 'one_identifier')),
);

/** Anonymous with members, or identified by exactly one identifier; members are agents. */
export const group: Check = both(
  fieldsOf({ objectType: oneOf('Group') }, { name: text, member: arrayOf(agent), ...identifiers }),
  (value, path) => {
    const count = identifiersIn(value);
    if (count > 1) return fault(path, 'one_identifier');
    if (count === 1) return [];
    const members = isFields(value) ? value['member'] : undefined;
    return Array.isArray(members) && members.length > 0 ? [] : fault(`${path}.member`, 'required');
  },
);

export const actor: Check = (value, path) =>
  isFields(value) && value['objectType'] === 'Group' ? group(value, path) : agent(value, path);

export const groupOnly: Check = (value, path) =>
  isFields(value) && value['objectType'] === 'Group' ? group(value, path) : fault(path, 'group_expected');

/** Who asserts a statement (Data 2.4.9): an agent, or the anonymous pair of an OAuth consumer and its user. */
export const authority: Check = both(actor, (value, path) => {
  if (!isFields(value) || value['objectType'] !== 'Group') return [];
  if (identifiersIn(value) > 0) return fault(path, 'one_identifier');
  const members = value['member'];
  return Array.isArray(members) && members.length === 2 ? [] : fault(`${path}.member`, 'two_members');
});
