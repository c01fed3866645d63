import { describe, expect, it } from 'vitest';
import { defaultTariffRules, tariffSort } from '@/lib/trial/tariffs';

describe('tariffs', () => {
  it.each([
    ['Тестовый доступ ПРОФ', 'trial'],
    ['ПРОФ (пробный)', 'trial'],
    ['Демо-доступ', 'trial'],
    ['Льготный период', 'trial'],
    ['Trial', 'trial'],
    ['ПРОФ', 'paid'],
    ['Аттестация', 'paid'],
    ['«Партнёр»', 'partner'],
    ['ПАРТНЕР', 'partner'],
    ['Партнёрский плюс', 'paid'],
  ])('«%s» is %s', (name, sort) => {
    expect(tariffSort(name, defaultTariffRules)).toBe(sort);
  });

  it('are what the user marked them as', () => {
    const rules = { ...defaultTariffRules, marks: { 'Старт 30': 'trial', 'Тест-драйв': 'paid' } } as const;
    expect([tariffSort('старт  30', rules), tariffSort('«Тест-драйв»', rules)]).toEqual(['trial', 'paid']);
  });
});
