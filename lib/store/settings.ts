import * as z from 'zod/mini';
import { ExpectedError } from '@/lib/platform/errors';
import type { Log } from '@/lib/platform/log';
import type { Meta, MetaItem } from './meta';
import { migrateSettings, settingsVersion } from './migrations/settings';
import { defaultSettings, type SettingName, type Settings, settingSchemas } from './settings-fields';

/** The user's settings. Only what the user changed is stored, so that a better default reaches everyone else. */
export interface SettingsStore {
  /** Never fails for what is stored: a value that does not fit is named in the log and read as its default. */
  read(): Promise<Settings>;
  /**
   * Changes some settings and answers all of them.
   * @throws ExpectedError `bad-setting` with the setting's name in `values.place`; then nothing is changed
   */
  save(change: Partial<Settings>): Promise<Settings>;
  /** Sets some settings back to their defaults. */
  reset(names: readonly SettingName[]): Promise<Settings>;
}

type Values = Record<string, unknown>;

const stored: MetaItem<{ version: number; values: Values } | null> = {
  name: 'settings',
  schema: z.nullable(z.object({ version: z.number().check(z.int()), values: z.record(z.string(), z.unknown()) })),
  fallback: null,
};

export function createSettings(meta: Meta, log: Log): SettingsStore {
  const valuesOf = (record: typeof stored.fallback): Values => {
    if (record === null) return {};
    const { version, values } = record;
    if (version >= 1 && version <= settingsVersion) return migrateSettings(version, values) as Values;
    log.fault('store/settings', new ExpectedError('stored-record-bad', `settings of version ${version}`));
    return {};
  };
  const read = (values: Values): Settings => {
    const settings: Values = { ...defaultSettings };
    for (const [name, schema] of Object.entries(settingSchemas)) {
      if (!Object.hasOwn(values, name)) continue;
      const result = schema.safeParse(values[name]);
      if (result.success) settings[name] = result.data;
      else log.fault('store/settings', new ExpectedError('stored-record-bad', `setting ${name}`));
    }
    return settings as Settings;
  };
  const change = async (edit: (values: Values) => Values) => {
    const record = await meta.update(stored, (old) => ({ version: settingsVersion, values: edit(valuesOf(old)) }));
    return read(record?.values ?? {});
  };
  return {
    read: async () => read(valuesOf(await meta.get(stored))),
    save: async (wanted) => {
      const checked = checkSettings(wanted);
      return change((values) => ({ ...values, ...checked }));
    },
    reset: (names) =>
      change((values) =>
        Object.fromEntries(Object.entries(values).filter(([name]) => !names.some((own) => own === name))),
      ),
  };
}

function checkSettings(wanted: Partial<Settings>): Values {
  const checked: Values = {};
  for (const [name, value] of Object.entries(wanted)) {
    const schema = Object.hasOwn(settingSchemas, name) ? settingSchemas[name as SettingName] : null;
    const result = schema?.safeParse(value);
    if (!result?.success) throw new ExpectedError('bad-setting', name, { place: name });
    checked[name] = result.data;
  }
  return checked;
}
