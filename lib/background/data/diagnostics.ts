import { defaultSettings, type SettingName } from '@/lib/store/settings-fields';
import type { HandlerDeps } from '../handlers';

/**
 * What helps to find a fault, line by line: versions, numbers, names of settings that were changed, faults of this life of
 * the background. Never a client's data, nor what a setting was changed to.
 */
export async function diagnostics({ store, desk, about }: HandlerDeps): Promise<string> {
  const { settings, present, text } = await desk();
  const [contents, usage, persisted, rebuild] = await Promise.all([
    store.contents(),
    store.usage(),
    store.persisted(),
    store.needsRebuild(),
  ]);
  const names = Object.keys(defaultSettings) as SettingName[];
  const changed = names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(defaultSettings[name]));
  const kilobytes =
    usage === null ? text('trust_unknown') : text('trust_used_kb', { size: Math.ceil(usage.used / 1024) });
  const { version, platform, faults } = about();
  const known = faults.length === 0 ? text('diagnostics_no_faults') : faults.join('\n');
  return [
    text('diagnostics_title', { version }),
    text('diagnostics_browser', { browser: platform }),
    text('diagnostics_day', { day: present.today, zone: present.zone, language: settings.language }),
    text('diagnostics_stored', {
      counts: Object.entries(contents)
        .map(([name, count]) => `${name} ${count}`)
        .join(', '),
    }),
    text('diagnostics_room', {
      size: kilobytes,
      kept: text(persisted === null ? 'trust_unknown' : persisted ? 'trust_kept_yes' : 'trust_kept_no'),
    }),
    text(rebuild ? 'diagnostics_rebuild' : 'diagnostics_whole'),
    text('diagnostics_settings', { names: changed.join(', ') || '—' }),
    text('diagnostics_faults', { faults: known }),
  ].join('\n');
}
