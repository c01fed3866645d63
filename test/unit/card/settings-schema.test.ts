import { describe, expect, it } from 'vitest';
import { captionOfField, defaultCardSettings } from '@/lib/card/settings';
import { parseCardSettings } from '@/lib/card/settings-schema';

const own = { id: 'custom:Режим', need: 'required' };

describe('card settings', () => {
  it('are taken as they are by default', () => {
    expect(parseCardSettings(structuredClone(defaultCardSettings))).toEqual({ settings: defaultCardSettings });
  });

  it('require the seven fields of the design', () => {
    const required = defaultCardSettings.fields.filter(({ need }) => need === 'required');
    expect(required.map(({ id }) => id)).toEqual(['name', 'inn', 'kpp', 'phone', 'email', 'city', 'contact']);
  });

  it('keep the user’s order and get the fields they lack', () => {
    const result = parseCardSettings({ ...defaultCardSettings, fields: [own, { id: 'city', need: 'off' }] });
    const fields = 'settings' in result ? result.settings.fields : [];
    expect(fields.slice(0, 2)).toEqual([own, { id: 'city', need: 'off' }]);
    expect(fields).toHaveLength(defaultCardSettings.fields.length + 1);
  });

  it.each([
    [{ ...defaultCardSettings, version: 2 }, 'version'],
    [{ ...defaultCardSettings, country: 'us' }, 'country'],
    [{ ...defaultCardSettings, staleAfterDays: 0 }, 'staleAfterDays'],
    [{ ...defaultCardSettings, fields: [{ id: 'custom:', need: 'hint' }] }, 'fields.0.id'],
    [{ ...defaultCardSettings, fields: [{ id: 'custom: x', need: 'hint' }] }, 'fields.0.id'],
    [{ ...defaultCardSettings, fields: [{ id: 'toString', need: 'hint' }] }, 'fields.0.id'],
    [{ ...defaultCardSettings, fields: [{ id: 'city', need: 'always' }] }, 'fields.0.need'],
    [{ ...defaultCardSettings, fields: [own, own] }, 'fields'],
    [
      { ...defaultCardSettings, fields: Array.from({ length: 61 }, (_, index) => ({ ...own, id: `custom:${index}` })) },
      'fields',
    ],
    [null, ''],
    ['{}', ''],
  ])('are refused with the place of the fault: %#', (data, fault) => {
    expect(parseCardSettings(data)).toEqual({ fault });
  });
});

it('the caption of a field is told only of the user’s own', () => {
  expect(captionOfField('custom:Режим')).toBe('Режим');
  expect(captionOfField('city')).toBeNull();
});
