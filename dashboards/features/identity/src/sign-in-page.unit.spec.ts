import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { consoleProviders, FakeApi, shows, startConsole } from '@skillhub/dashboards/testing';
import { Component } from '@angular/core';
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
  page.querySelector<HTMLButtonElement>('.demo li button')?.click();
  return { api, router: TestBed.inject(Router), fixture };
}

describe('signing in', () => {
  it('takes one click on a demo account and goes back to where one was', async () => {
    const { api, router, fixture } = await signInPage('/pipeline?owner=a');
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(api.signedIn).toBe(true);
    expect(router.url).toBe('/pipeline?owner=a');
  });

  it('does not lead outside the console', async () => {
    const { router, fixture } = await signInPage('//evil.example/');
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(router.url).toBe('/');
  });
});
