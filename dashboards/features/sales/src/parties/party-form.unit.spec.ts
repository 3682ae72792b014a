import { TestBed, type ComponentFixture } from '@angular/core/testing';
import {
  consoleProviders,
  FakeApi,
  fakeBook,
  press,
  shows,
  startConsole,
  type,
} from '@skillhub/dashboards/testing';
import { AccountPage } from '../accounts/account-page';

const submit = (): void => {
  document
    .querySelector('#party-form')
    ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
};

describe('the form of accounts and contacts', () => {
  let api: FakeApi;
  beforeEach(async () => {
    api = new FakeApi(fakeBook(10));
    TestBed.configureTestingModule({ providers: consoleProviders(api) });
    await startConsole();
  });
  const show = <T>(fixture: ComponentFixture<T>): ComponentFixture<T> => {
    document.body.append(fixture.nativeElement as Node);
    return fixture;
  };

  it('changes an account and keeps what was not touched', async () => {
    const before = api.book.accounts[2];
    const fixture = TestBed.createComponent(AccountPage);
    fixture.componentRef.setInput('id', before?.id);
    await shows(show(fixture), before?.name ?? '');
    press('Modifier');
    await shows(fixture, 'Modifier le compte');
    type('#party-employees', 'beaucoup');
    submit();
    await shows(fixture, 'Un nombre entier.');
    type('#party-employees', '1 250');
    submit();
    await shows(fixture, '1 250', fixture.nativeElement as HTMLElement);
    expect(api.book.accounts[2]).toEqual({
      ...before,
      employees: 1250,
      version: 4,
      updatedAt: expect.any(String),
    });
  });

  it('adds a contact to the account that it is asked for from', async () => {
    const account = api.book.accounts[3];
    const fixture = TestBed.createComponent(AccountPage);
    fixture.componentRef.setInput('id', account?.id);
    await shows(show(fixture), account?.name ?? '');
    press('Nouveau contact');
    await shows(fixture, 'Enregistrer');
    type('#party-name', 'Maud Kervella');
    submit();
    await fixture.whenStable();
    expect(api.requests.find(({ method }) => method === 'POST')?.body).toMatchObject({
      name: 'Maud Kervella',
      accountId: account?.id,
      email: null,
    });
  });
});
