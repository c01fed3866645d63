import { cleanup, render, screen } from '@testing-library/preact';
import { Options } from '@/components/options/Options';
import { templatesWith } from '@/lib/calls/own-templates';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import type { Client } from '@/lib/messages/client';
import { DataModel } from '@/lib/models/data';
import { ImportModel } from '@/lib/models/data-import';
import { TrustModel } from '@/lib/models/data-trust';
import { NotificationCheckModel } from '@/lib/models/notification-check';
import { PortalsModel } from '@/lib/models/portals';
import { ProfilesModel } from '@/lib/models/profiles';
import { ReturnsModel } from '@/lib/models/returns';
import { type SettingName, SettingsModel, type SettingsValues } from '@/lib/models/settings';
import { StoreModel } from '@/lib/models/store';
import { catalogue, textIn } from '@/lib/platform/catalogue';
import { defaultSettings } from '@/lib/store/settings-fields';
import { fakeBell, refusal, today } from '../models/fake-background';

const mounted: Disposable[] = [];
export function unmountAll(): void {
  cleanup();
  for (const model of mounted.splice(0)) model[Symbol.dispose]();
}

const initial: SettingsValues = {
  ...defaultSettings,
  language: 'ru',
  calendarCountry: 'ru',
  calendarOverrides: { '2026-12-31': 'off' },
  workingDays: [1, 2, 3, 4, 5],
  reminderAt: '09:00',
  quietHours: { from: '20:00', till: '08:00' },
  capacity: null,
  role: null,
  ownSubscriberCode: null,
  tariffMarks: { Стартовый: 'trial' },
  digestOn: 1,
  digestAt: '08:30',
  backupEveryDays: 30,
  hideNames: false,
};

const facts = {
  clients: 2,
  events: 7,
  used: 20_480,
  persisted: false,
  isNearlyFull: false,
  lastBackup: null,
  isBackupDue: true,
};

/** Three megabytes of ten are taken. */
const room = { usage: { used: 3 << 20, quota: 10 << 20, share: 0.3 }, persisted: true };

interface Given {
  /** Words that every change of a setting is refused with. */
  refuses?: string;
  /** Whether the user allows a host when the browser asks. */
  allows?: boolean;
  /** The browser's question, where it is not answered at once. */
  asks?: () => Promise<boolean>;
  /** Answers of the other requests by name; each may also refuse. */
  answers?: Record<string, (payload: never) => unknown>;
  /** What the browser says to the wish to be told of the user's return. */
  grantsReturns?: boolean;
}

/** Mounts the options page over a background that takes every setting. */
export async function mountOptions({ refuses, allows = true, asks, answers = {}, grantsReturns = true }: Given = {}) {
  let settings = initial;
  const asked: string[] = [];
  const files: { name: string; text: string }[] = [];
  const view = () => {
    const { templates, language } = settings;
    const tables = { ...templatesWith(templates, language), shipped: shippedTemplates(language) };
    return {
      settings,
      changed: (Object.keys(settings) as SettingName[]).filter(
        (name) => JSON.stringify(settings[name]) !== JSON.stringify(defaultSettings[name]),
      ),
      tables,
      plans: Object.values(tables.plans),
    };
  };
  const client = {
    ask: async (name: string, payload: { change?: Partial<SettingsValues>; names?: SettingName[] }) => {
      asked.push(name);
      const answer = answers[name];
      if (answer) return answer(payload as never);
      if (name === 'data-facts' || name === 'backup-made') return { ok: true, value: facts };
      if (name === 'store-room') return { ok: true, value: room };
      if (name === 'import-start') return { ok: true, value: { hosts: ['1cfresh.com'], last: null } };
      if (name === 'profiles-read') return { ok: true, value: { portals: [], undoable: null } };
      if (name.startsWith('restore') || name.startsWith('import')) return { ok: true, value: {} };
      const { language } = settings;
      if (name === 'hello') return { ok: true, value: { language, texts: catalogue(language), today, look: settings } };
      if (name === 'settings-example') return { ok: true, value: { lines: [] } };
      if (!['settings-save', 'settings-reset'].includes(name)) return { ok: true, value: view() };
      if (refuses) return refusal(refuses);
      const change =
        payload.change ?? Object.fromEntries((payload.names ?? []).map((key) => [key, defaultSettings[key]]));
      const previous = Object.fromEntries(
        Object.keys(change).map((key) => [key, settings[key as keyof SettingsValues]]),
      );
      settings = { ...settings, ...change };
      return { ok: true, value: { ...view(), previous } };
    },
  } as unknown as Client;
  // A page looks once how far a long piece of work is.
  const everyNow = (listener: () => void) => listener();
  const model = new SettingsModel({ client, onBell: fakeBell().onBell, text: textIn('ru') });
  const data = new DataModel({
    client,
    onBell: fakeBell().onBell,
    text: () => model.text.peek(),
    now: () => Date.UTC(2026, 10, 24),
    newId: () => 'upload',
    download: (parts, name) => files.push({ name, text: parts.join('') }),
    writeCalendar: async (entries, { alarm }) => JSON.stringify({ entries, alarm }),
    writeSheet: async ({ rows }) => new TextEncoder().encode(JSON.stringify(rows)),
    everyNow,
  });
  const copied: string[] = [];
  const imports = new ImportModel({
    client,
    onBell: fakeBell().onBell,
    text: () => model.text.peek(),
    newId: () => 'list',
    readSheet: async () => [
      ['Код', 'Клиент'],
      ['1010', 'Из книги'],
    ],
    copy: async (text) => {
      copied.push(text);
      return true;
    },
    everyNow,
  });
  const held = new Set(['alarms', 'storage']);
  const watchers = new Set<Parameters<typeof watchGrants>[0]>();
  const tell = () => {
    for (const listener of watchers) listener({ permissions: [...held], places: ['https://1cfresh.com/a/adm*'] });
  };
  const watchGrants = (listener: (grants: { permissions: string[]; places: string[] }) => void) => {
    watchers.add(listener);
    tell();
  };
  const returns = new ReturnsModel({
    watchGrants,
    askForReturns: async () => {
      if (grantsReturns) held.add('idle');
      tell();
      return grantsReturns;
    },
    giveUpReturns: async () => {
      held.delete('idle');
      tell();
      return true;
    },
  });
  const check = new NotificationCheckModel({ client });
  const trust = new TrustModel({
    client,
    watchGrants,
    watchViolations: () => undefined,
    forgetKept: async () => void asked.push('forget'),
    copy: async (text) => {
      copied.push(text);
      return true;
    },
    askToKeep: async () => true,
    newId: () => 'work',
    everyNow,
  });
  const store = new StoreModel({
    client,
    onBell: fakeBell().onBell,
    now: () => Date.UTC(2026, 10, 24),
    download: (parts, name) => files.push({ name, text: parts.join('') }),
  });
  const hosts = new Set<string>();
  const portals = new PortalsModel({
    settings: model,
    ask: async (host) => {
      asked.push(`ask ${host}`);
      if (asks) return asks();
      if (allows) hosts.add(host);
      return allows;
    },
    giveUp: async (host) => {
      asked.push(`give up ${host}`);
      hosts.delete(host);
    },
    allowed: async (wanted) => wanted.filter((host) => hosts.has(host)),
  });
  const profiles = new ProfilesModel({
    client,
    onBell: fakeBell().onBell,
    text: () => model.text.peek(),
    download: (parts, name) => files.push({ name, text: parts.join('') }),
  });
  const models = { data, imports, trust, store, portals, profiles, returns, check };
  mounted.push(model, ...Object.values(models));
  const page = render(<Options model={model} {...models} />);
  await screen.findByLabelText('Язык');
  return { ...page, settings: () => settings, hosts, model, data, imports, asked, files, copied };
}
