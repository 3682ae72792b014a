import { FAKE_CATALOGUE } from '@skillhub/dashboards/testing';
import { matchingMetrics } from './matching-metrics';

const names = (text: string, language: 'fr' | 'en' = 'fr'): readonly string[] =>
  matchingMetrics(FAKE_CATALOGUE, text, language).map(({ id }) => id);

describe('searching the glossary', () => {
  it('ignores case and accents, and asks for every word', () => {
    expect(names('PREVISION ponderee')).toEqual(['sales.weighted_forecast']);
    expect(names('velocity', 'en')).toEqual(['sales.velocity']);
    expect(names('prévision cycle')).toEqual([]);
  });

  it('puts names before mentions, and finds numbers of definitions', () => {
    expect(names('affaires')[0]).toBe('sales.deals_lost');
    expect(names('10.29')).toEqual(['sales.velocity']);
    expect(names('').length).toBe(FAKE_CATALOGUE.length);
  });
});
