import type { AccountId, ConsentPurpose, ContactId } from '@skillhub/domain/contracts';
import type { Instant } from '@skillhub/domain/kernel';
import { atWork, daysIn, firstDay, plusDays, plusMinutes, type Month } from './calendar';
import type { DemoStep } from './demo-command';
import { demoIds } from './demo-ids';
import { companyNames, personName, phoneNumber } from './names';
import { randomFor } from './random';

const NEW_ACCOUNTS_A_MONTH = 13.3;
const COUNTRIES = [
  ['France', 93],
  ['Belgique', 4],
  ['Suisse', 3],
] as const;

/** A customer, from the day on which it is known. */
export interface Customer {
  readonly accountId: AccountId;
  readonly name: string;
  readonly since: Instant;
  readonly contacts: readonly ContactId[];
  /** Large ones buy more. */
  readonly size: number;
}

/** The customers of the whole history with the commands that enter them. */
export function customers(
  seed: string,
  first: Month,
  current: Month,
): { list: Customer[]; steps: DemoStep[] } {
  const names = companyNames(randomFor(`${seed} names`));
  const list: Customer[] = [];
  const steps: DemoStep[] = [];
  let due = 0;
  for (let month = first; month <= current; month += 1) {
    due += NEW_ACCOUNTS_A_MONTH;
    while (list.length < Math.floor(due)) {
      const number = list.length;
      const company = names[number];
      if (company === undefined) break;
      const random = randomFor(`${seed} account ${String(number)}`);
      const since = atWork(plusDays(firstDay(month), random.next() * daysIn(month)));
      const employees = Math.round(Math.exp(5.2 + random.normal() * 1.1));
      const accountId = demoIds.account(number);
      steps.push({
        now: since,
        by: null,
        request: {
          aggregate: 'account',
          command: {
            type: 'RegisterAccount',
            data: {
              accountId,
              name: company.name,
              domain: company.domain,
              sector: company.sector,
              country: random.weighted(COUNTRIES),
              employees,
              annualRevenue: { minor: employees * random.between(90, 240) * 100_000, currency: 'EUR' },
              yearEstablished: random.between(1946, 2019),
              parentAccountId: null,
              source: null,
            },
          },
        },
      });
      const people = random.weighted([
        [1, 75],
        [2, 25],
      ] as const);
      const contacts = Array.from({ length: people }, (_, index) => {
        const person = contact(seed, { number, index, accountId, since, domain: company.domain });
        steps.push(...person.steps);
        return person.contactId;
      });
      list.push({ accountId, name: company.name, since, contacts, size: employees });
    }
  }
  return { list, steps };
}

function contact(
  seed: string,
  {
    number,
    index,
    accountId,
    since,
    domain,
  }: { number: number; index: number; accountId: AccountId; since: Instant; domain: string },
): { contactId: ContactId; steps: DemoStep[] } {
  const random = randomFor(`${seed} contact ${String(number)} ${String(index)}`);
  const contactId = demoIds.contact(number, index);
  const { name, mailbox, title } = personName(random);
  const added = plusMinutes(since, random.between(5, 90) + 100 * index);
  const steps: DemoStep[] = [
    {
      now: added,
      by: null,
      request: {
        aggregate: 'contact',
        command: {
          type: 'AddContact',
          data: {
            contactId,
            accountId,
            name,
            email: `${mailbox}@${domain}`,
            phone: random.chance(0.8) ? phoneNumber(random) : null,
            linkedIn: random.chance(0.5) ? `https://www.linkedin.example/in/${mailbox}` : null,
            jobTitle: title,
            source: null,
          },
        },
      },
    },
  ];
  const consent = (now: Instant, purpose: ConsentPurpose, evidence: string) =>
    steps.push({
      now,
      by: null,
      request: {
        aggregate: 'contact',
        command: { type: 'GiveConsent', data: { contactId, purpose, evidence } },
      },
    });
  if (random.chance(0.8)) consent(plusMinutes(added, 3), 'email', 'Formulaire du site, case cochée');
  if (random.chance(0.35)) consent(plusMinutes(added, 6), 'phone', 'Accord donné par téléphone');
  if (random.chance(0.12)) consent(plusMinutes(added, 9), 'linkedin', 'Message LinkedIn');
  if (random.chance(0.06)) {
    const now = atWork(plusDays(added, random.between(30, 300)));
    const command = { type: 'WithdrawConsent', data: { contactId, purpose: 'email' } } as const;
    steps.push({ now, by: null, request: { aggregate: 'contact', command } });
  }
  return { contactId, steps };
}
