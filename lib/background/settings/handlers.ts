import { templatesWith } from '@/lib/calls/own-templates';
import { planIds } from '@/lib/calls/plan';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import type { Handlers } from '@/lib/messages/server';
import type { OwnTables, SettingsRequests, SettingsSaved, SettingsView } from '@/lib/messages/settings-requests';
import { ExpectedError } from '@/lib/platform/errors';
import { defaultSettings, type SettingName, type Settings, settingSchemas } from '@/lib/store/settings-fields';
import type { HandlerDeps } from '../handlers';
import { exampleLines } from './example';
import { onlyOwnPage } from './own-page';

type Deps = Pick<HandlerDeps, 'store' | 'desk' | 'serial' | 'ring' | 'reconcile' | 'runOn'>;
type SettingsHandlers = Pick<Handlers, keyof SettingsRequests>;

const names = Object.keys(settingSchemas) as SettingName[];

/** Answers the options page: each change holds at once on every surface and can be taken back. */
export function settingsHandlers({ store, desk, serial, ring, reconcile, runOn }: Deps): SettingsHandlers {
  /** What follows a change: every surface asks again, alarms follow, projections of another basis are made anew. */
  const apply = async () => {
    await desk();
    await ring('all');
    reconcile();
    if (!(await store.needsRebuild())) return;
    void serial(async () => {
      await store.rebuild(new AbortController().signal, () => {});
      await ring('all');
      reconcile();
      // What fails here is begun again at the background's next start.
    }).catch(() => undefined);
  };
  const changed = (touched: readonly SettingName[], change: (before: Settings) => Promise<Settings>) =>
    serial(async (): Promise<SettingsSaved> => {
      const before = await store.settings.read();
      const after = await change(before).catch(async (error: unknown) => {
        throw await named(error, desk);
      });
      if (touched.includes('portals')) runOn(after.portals.map(({ host }) => host));
      await apply();
      return { ...view(after), previous: pick(before, touched) };
    });

  return {
    async 'settings-read'(_, question) {
      onlyOwnPage(question);
      return view(await store.settings.read());
    },

    async 'settings-save'({ change }, question) {
      onlyOwnPage(question);
      return changed(keysOf(change), async () => {
        const after = await store.settings.save(change as Partial<Settings>);
        // Only what differs from a default is stored, so that a better default reaches everyone else.
        const plain = keysOf(change).filter((name) => isDefault(name, after));
        return plain.length > 0 ? store.settings.reset(plain) : after;
      });
    },

    async 'settings-reset'({ names: wanted }, question) {
      onlyOwnPage(question);
      return changed(wanted, () => store.settings.reset(wanted));
    },

    async 'settings-example'({ activatedOn, days }, question) {
      onlyOwnPage(question);
      return { lines: exampleLines(activatedOn, days, await desk()) };
    },
  };
}

function view(settings: Settings): SettingsView {
  const { templates, language } = settings;
  const own = templatesWith(templates, language);
  const tables = { ...listsOf(own), shipped: listsOf(shippedTemplates(language)) };
  const plans = planIds.map((id) => own.plans[id]);
  return { settings, changed: names.filter((name) => !isDefault(name, settings)), tables, plans };
}

const listsOf = ({ reasons, letters, objections, tariffs, partnerInclusions }: OwnTables): OwnTables => ({
  reasons,
  letters,
  objections,
  tariffs,
  partnerInclusions,
});

const isDefault = (name: SettingName, settings: Settings) =>
  JSON.stringify(settings[name]) === JSON.stringify(defaultSettings[name]);

const keysOf = (change: object) => names.filter((name) => Object.hasOwn(change, name));

const pick = (settings: Settings, wanted: readonly SettingName[]) =>
  Object.fromEntries(names.filter((name) => wanted.includes(name)).map((name) => [name, settings[name]]));

/** A refused setting is named as the page names it. */
async function named(error: unknown, desk: Deps['desk']): Promise<unknown> {
  const place = error instanceof ExpectedError && error.code === 'bad-setting' ? error.values.place : undefined;
  const name = names.find((one) => one === place);
  if (name === undefined) return error;
  const { text } = await desk();
  return new ExpectedError('bad-setting', name, { place: text(`options_name_${name}`) });
}

/** Hides or shows clients' names, as if it were done on the options page. */
export async function toggleNames({
  store,
  handlers,
  newId,
}: Pick<HandlerDeps, 'store' | 'newId'> & { handlers: Pick<Handlers, 'settings-save'> }): Promise<void> {
  const { hideNames } = await store.settings.read();
  await handlers['settings-save']({ change: { hideNames: !hideNames } }, { asker: { kind: 'own-page' }, id: newId() });
}
