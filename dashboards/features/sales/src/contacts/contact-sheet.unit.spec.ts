import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ContactView } from '@skillhub/domain/contracts';
import {
  consoleProviders,
  FakeApi,
  fakeBook,
  press,
  shows,
  startConsole,
  textOf,
  type,
} from '@skillhub/dashboards/testing';
import { ContactSheet } from './contact-sheet';

describe('a contact', () => {
  let api: FakeApi;
  let fixture: ComponentFixture<ContactSheet>;
  let shown: ContactView;

  beforeEach(async () => {
    api = new FakeApi(fakeBook(10));
    // The second contact of every account has not agreed to anything.
    shown = contact(1);
    TestBed.configureTestingModule({ providers: consoleProviders(api) });
    await startConsole();
    fixture = TestBed.createComponent(ContactSheet);
    fixture.componentRef.setInput('contactId', shown.id);
    document.body.append(fixture.nativeElement as Node);
    await shows(fixture, shown.name);
  });

  const contact = (index: number): ContactView => {
    const found = api.book.contacts[index];
    if (!found) throw new Error('no contact');
    return found;
  };
  const sent = (verb: string) => api.requests.find(({ url }) => url.pathname.endsWith(`${shown.id}/${verb}`));
  const submit = (): void => {
    document
      .querySelector('[role="dialog"] form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  };

  it('gives a consent only with the evidence for it', async () => {
    press('Donner le consentement WhatsApp');
    await shows(fixture, 'Preuve du consentement');
    submit();
    await shows(fixture, 'Dire comment nous savons que la personne a consenti.');
    expect(sent('give-consent')).toBeUndefined();
    type('#consent-evidence', 'Case cochée au salon.');
    submit();
    await shows(fixture, 'WhatsAppDonné');
    expect(sent('give-consent')).toMatchObject({
      version: 3,
      body: { purpose: 'whatsapp', evidence: 'Case cochée au salon.' },
    });
  });

  it('withdraws a consent after saying what follows', async () => {
    fixture.componentRef.setInput('contactId', contact(0).id);
    await shows(fixture, 'E-mailDonné');
    press('Retirer le consentement E-mail');
    await shows(fixture, 'Le rétablir demandera une nouvelle preuve.');
    press('Retirer le consentement');
    await shows(fixture, 'E-mailNon donné');
    expect(contact(0).consents).toEqual(['phone']);
  });

  it('changes the details, with what the server refuses at the field', async () => {
    press('Modifier');
    await shows(fixture, 'Modifier le contact');
    type('#party-email', 'nulle part');
    submit();
    await shows(fixture, 'Une adresse e-mail, par exemple');
    expect(document.querySelector('#party-email')?.getAttribute('aria-describedby')).toBe(
      'party-email-fault',
    );
    type('#party-email', 'lea@novalis.example');
    submit();
    await shows(fixture, 'lea@novalis.example', fixture.nativeElement as HTMLElement);
    expect(contact(1)).toMatchObject({ name: shown.name, account: shown.account, version: 4 });
  });

  it('erases the person only once their name was typed, and says so for good', async () => {
    press('Autres actions');
    await shows(fixture, 'Effacer la personne');
    press('Effacer la personne');
    await shows(fixture, 'aucun chiffre ne change');
    type('#erase-name', 'Quelqu’un');
    submit();
    await shows(fixture, 'Ce n’est pas le nom de la fiche.');
    expect(sent('erase')).toBeUndefined();
    type('#erase-name', shown.name.toLocaleUpperCase('fr'));
    await shows(fixture, 'Effacer définitivement');
    submit();
    await shows(fixture, 'Cette personne a demandé à être oubliée');
    const text = textOf(fixture.nativeElement as Element);
    expect(text).not.toContain(shown.name);
    expect(text).not.toContain('Modifier');
  });
});
