import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '@/lib/public/_locales/en/messages.json';
import ru from '@/lib/public/_locales/ru/messages.json';
import { root, shipped } from './sources';

type Catalogue = Record<string, { message: string }>;
const catalogues: Record<'ru' | 'en', Catalogue> = { ru, en };
const forms = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };

const keys = (language: 'ru' | 'en') => Object.keys(catalogues[language]);
const pluralStems = keys('ru').flatMap((key) => (key.endsWith('_many') ? [key.slice(0, -'_many'.length)] : []));
const stemOfForm = new Map(pluralStems.flatMap((stem) => forms.ru.map((form) => [`${stem}_${form}`, stem])));
const stemOf = (key: string) => stemOfForm.get(key) ?? key;
const stems = (language: 'ru' | 'en') => [...new Set(keys(language).map(stemOf))].sort();

const files = shipped();
const code = [...files.map((file) => file.code), readFileSync(`${root}wxt.config.ts`, 'utf8')].join('\n');
/** Whole keys as they stand in the code, in quotes or in the manifest's manner. */
const named = new Set([...code.matchAll(/['"`](?:__MSG_)?([a-z0-9_]+?)(?:__)?['"`]/gu)].map(([, key]) => key ?? ''));
/** Beginnings of keys that are completed while running: `error_${code}`. */
const beginnings = new Set([...code.matchAll(/`([a-z0-9]+_(?:[a-z0-9]+_)*)\$\{/gu)].map(([, start]) => start ?? ''));

describe('texts of the interface', () => {
  it('exist in both languages', () => {
    expect(stems('ru')).toEqual(stems('en'));
  });

  it.each(['ru', 'en'] as const)('have every plural form of %s and no other', (language) => {
    for (const stem of pluralStems) {
      const present = forms.ru.filter((form) => `${stem}_${form}` in catalogues[language]);
      expect(present, stem).toEqual(forms[language]);
    }
  });

  it('have the same {names} to fill in', () => {
    const holes = (language: 'ru' | 'en') => {
      const found = new Map(stems(language).map((stem) => [stem, new Set<string>()]));
      for (const [key, { message }] of Object.entries(catalogues[language]))
        for (const [hole] of message.matchAll(/\{\w+\}/gu)) found.get(stemOf(key))?.add(hole);
      return Object.fromEntries([...found].map(([stem, names]) => [stem, [...names].sort()]));
    };
    expect(holes('ru')).toEqual(holes('en'));
  });

  it('are Russian in the Russian catalogue and not in the English one, and never empty', () => {
    for (const [key, { message }] of Object.entries(catalogues.en)) {
      expect(message.trim(), key).not.toBe('');
      expect(message.replaceAll(/«[^»]*»/gu, ''), key).not.toMatch(/[а-яё]{3}/iu);
    }
    for (const [key, { message }] of Object.entries(catalogues.ru)) expect(message.trim(), key).not.toBe('');
  });

  it('are all used', () => {
    const used = (stem: string) => named.has(stem) || [...beginnings].some((start) => stem.startsWith(start));
    expect(stems('ru').filter((stem) => !used(stem))).toEqual([]);
  });

  it('exist wherever the code names them', () => {
    const asked = [...code.matchAll(/\btext(\.count)?\(\s*'([a-z0-9_]+)'/gu)].map(([, count, key = '']) => ({
      count,
      key,
    }));
    const wrong = asked.filter(({ count, key }) => (count ? !pluralStems.includes(key) : !(key in ru)));
    expect(wrong.map(({ key }) => key)).toEqual([]);
    for (const [, key = ''] of code.matchAll(/__MSG_(\w+)__/gu)) expect(ru, key).toHaveProperty(key);
  });

  it('say every failure that has a code', () => {
    const errors = readFileSync(`${root}lib/platform/errors.ts`, 'utf8').split('export type ErrorCode =')[1] ?? '';
    const codes = [...errors.matchAll(/'([a-z-]+)'/gu)].map(([, name = '']) => name);
    expect(codes).toContain('store-unavailable');
    const silent = codes.filter((name) => !(`error_${name.replaceAll('-', '_')}` in ru));
    expect(silent).toEqual([]);
  });
});
