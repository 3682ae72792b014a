import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Stage } from '@skillhub/domain/contracts';
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
import { ToastList } from '@skillhub/dashboards/ui';
import { PipelinePage } from './pipeline-page';

describe('the pipeline', () => {
  let api: FakeApi;
  let fixture: ComponentFixture<PipelinePage>;

  beforeEach(async () => {
    api = new FakeApi(fakeBook(120));
    TestBed.configureTestingModule({ providers: consoleProviders(api) });
    await startConsole();
    TestBed.createComponent(ToastList);
    fixture = TestBed.createComponent(PipelinePage);
    document.body.append(fixture.nativeElement as Node);
    await shows(fixture, 'Négociation');
  });

  const first = (stage: Stage) => {
    const deal = api.book.deals.find((one) => one.stage === stage && one.account !== null);
    if (!deal) throw new Error(`no deal in ${stage}`);
    return deal;
  };
  const moveTo = async (name: string, stage: string): Promise<void> => {
    press(`Actions sur ${name}`);
    await shows(fixture, 'Déplacer vers');
    const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) =>
      textOf(one).startsWith(stage),
    );
    item?.click();
  };
  const column = (stage: Stage): Element => {
    const found = document.querySelector(`[aria-labelledby="column-${stage}"]`);
    if (!found) throw new Error(`no column ${stage}`);
    return found;
  };

  it('moves a card by its menu, without a mouse, and offers to undo', async () => {
    const deal = first('audit');
    await moveTo(deal.name, 'Prospect');
    await shows(fixture, deal.name, column('prospect') as HTMLElement);
    const moved = api.requests.find(({ url }) => url.pathname.endsWith(`${deal.id}/move`));
    expect(moved?.body).toEqual({ to: 'prospect' });
    expect(moved?.version).toBe(3);
    expect(deal.stage).toBe('prospect');
  });

  it('asks for the fact that a stage needs and sends it with the move', async () => {
    const deal = first('proposition');
    await moveTo(deal.name, 'Audit');
    await shows(fixture, 'L’entrée en Audit demande un audit validé.');
    press('Enregistrer et passer en Audit');
    await shows(fixture, deal.name, column('audit') as HTMLElement);
    const body = api.requests.findLast(({ url }) => url.pathname.endsWith('/move'))?.body;
    expect(body).toMatchObject({ to: 'audit', activity: { kind: 'audit_validated', text: null } });
  });

  it('wants a written note after a RDV', async () => {
    const deal = first('rdv');
    await moveTo(deal.name, 'Proposition');
    await shows(fixture, 'Une note est obligatoire après un RDV avant d’avancer.');
    press('Enregistrer et passer en Proposition');
    await shows(fixture, 'Écrire la note.');
    type('#activity-text', 'Budget confirmé.');
    press('Enregistrer et passer en Proposition');
    await shows(fixture, 'L’entrée en Proposition demande une proposition envoyée.');
    expect(deal.activities.at(-1)).toMatchObject({ kind: 'note', text: 'Budget confirmé.' });
    press('Enregistrer et passer en Proposition');
    await shows(fixture, deal.name, column('proposition') as HTMLElement);
    expect(deal.stage).toBe('proposition');
  });

  it('takes the card back when somebody else was faster', async () => {
    const deal = first('negociation');
    deal.version = 9;
    await moveTo(deal.name, 'Audit');
    await shows(fixture, deal.name, column('negociation') as HTMLElement);
    expect(deal.stage).toBe('negociation');
  });

  it('asks for the reason of a loss', async () => {
    const deal = first('negociation');
    await moveTo(deal.name, 'Perdu');
    await shows(fixture, 'Perdre l’affaire');
    press('Marquer perdue');
    await shows(fixture, 'Le motif est obligatoire.');
    const select = document.querySelector<HTMLSelectElement>('#close-reason');
    if (select) {
      select.value = 'price';
      select.dispatchEvent(new Event('change'));
    }
    press('Marquer perdue');
    await shows(fixture, deal.name, column('perdu') as HTMLElement);
    expect(deal.lossReason).toBe('price');
  });
});
