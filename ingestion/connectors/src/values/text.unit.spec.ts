import { exact, loose } from './text';

describe('texts', () => {
  it('are alike loosely whatever their case, accents and spaces', () => {
    for (const text of ['Négociation', ' NÉGOCIATION ', 'ne\u0301gociation', 'negociation'])
      expect(loose(text)).toBe('negociation');
    expect(loose('Œuvre  sociale')).toBe('oeuvre sociale');
  });

  it('keep their case and accents exactly, in one form', () => {
    expect(exact(' \u00a0Ne\u0301o\u202f\u202fSA ')).toBe('Néo SA');
  });
});
