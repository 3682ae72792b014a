import { TestBed } from '@angular/core/testing';
import { NavigationEnd, NavigationSkipped, Router } from '@angular/router';
import { consoleProviders, FakeApi, shows, startConsole } from '@skillhub/dashboards/testing';
import { Component } from '@angular/core';
import { filter, firstValueFrom } from 'rxjs';
import { SignInPage } from './sign-in-page';

@Component({ template: '' })
class Anywhere {}

async function signInPage(retour: string) {
  const api = new FakeApi();
  api.signedIn = false;
  TestBed.configureTestingModule({ providers: consoleProviders(api, [{ path: '**', component: Anywhere }]) });
  await startConsole();
  const fixture = TestBed.createComponent(SignInPage);
  fixture.componentRef.setInput('retour', retour);
  await shows(fixture, 'Claire Morvan', fixture.nativeElement as HTMLElement);
  const page = fixture.nativeElement as HTMLElement;
  const router = TestBed.inject(Router);
  const arrived = firstValueFrom(
    router.events.pipe(
      filter((event) => event instanceof NavigationEnd || event instanceof NavigationSkipped),
    ),
  );
  page.querySelector<HTMLButtonElement>('.demo li button')?.click();
  await arrived;
  return { api, router };
}

describe('signing in', () => {
  it('takes one click on a demo account and goes back to where one was', async () => {
    const { api, router } = await signInPage('/pipeline?owner=a');
    expect(api.signedIn).toBe(true);
    expect(router.url).toBe('/pipeline?owner=a');
  });

  it('does not lead outside the console', async () => {
    const { router } = await signInPage('//evil.example/');
    expect(router.url).toBe('/');
  });
});
