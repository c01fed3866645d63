import { useEffect, useRef } from 'preact/hooks';
import type { SettingsModel, SettingsSaid } from '@/lib/models/settings';
import type { TextKey } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { StoreTrouble } from './StoreSection';
import { type OptionsModels, sections } from './sections';

const saidTexts: Record<SettingsSaid['kind'], TextKey> = {
  saved: 'options_saved',
  reset: 'options_was_reset',
  undone: 'options_undone',
};

/** The options page: everything that can be set, the data and the promises, section by section. */
export function Options(models: OptionsModels) {
  const { model } = models;
  const text = model.text.value;
  const settings = model.view.value?.settings;
  const trouble = model.trouble.value;
  useEffect(() => {
    document.title = text('options_title');
    document.documentElement.lang = text.language;
  }, [text]);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const acts = new AbortController();
    const options = { capture: true, signal: acts.signal };
    // Whatever is done after a change is newer than it; if that is another change, it says so itself.
    main.current?.addEventListener('change', model.hush, options);
    main.current?.addEventListener('submit', model.hush, options);
    main.current?.addEventListener('click', ({ target }) => isPress(target) && model.hush(), options);
    return () => acts.abort();
  }, [model]);
  return (
    <div class="options options-page">
      <header>
        <h1>{text('options_title')}</h1>
      </header>
      <nav class="options-nav" aria-label={text('options_sections')}>
        {sections.map(([id]) => (
          <a key={id} href={`#${id}`}>
            {text(`options_section_${id}`)}
          </a>
        ))}
        <a href="welcome.html">{text('options_to_welcome')}</a>
        <a href="help.html">{text('help_title')}</a>
      </nav>
      <main ref={main} aria-busy={!settings && !trouble}>
        {trouble && !models.store.broken.value && (
          <Notice
            tone="error"
            actions={trouble.again && <Button onClick={trouble.again}>{text('agenda_retry')}</Button>}
          >
            {trouble.message}
          </Notice>
        )}
        <StoreTrouble store={models.store} text={text} />
        {!settings && !trouble && <Skeleton lines={8} />}
        {settings && sections.map(([id, View]) => <View key={id} {...models} settings={settings} text={text} />)}
      </main>
      <SettingsBar model={model} />
    </div>
  );
}

const isPress = (target: EventTarget | null) => target instanceof Element && target.closest('button') !== null;

/** What was just changed, with the way back. */
function SettingsBar({ model }: { model: SettingsModel }) {
  const text = model.text.value;
  const said = model.said.value;
  return (
    <div class="options-said" role="status">
      {said && (
        <>
          <span>{text(saidTexts[said.kind])}</span>
          {said.previous && (
            <Button small onClick={() => void model.undo()}>
              {text('agenda_undo')}
            </Button>
          )}
          <Button small kind="quiet" onClick={model.hush}>
            {text('agenda_close')}
          </Button>
        </>
      )}
    </div>
  );
}
