import { useEffect } from 'preact/hooks';
import type { DataModel } from '@/lib/models/data';
import type { TrustModel } from '@/lib/models/data-trust';
import type { SettingsModel, SettingsSaid } from '@/lib/models/settings';
import type { TextKey } from '@/lib/platform/text';
import { Trust } from '../trust/Trust';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { CalendarSection } from './CalendarSection';
import { DataSection } from './DataSection';
import { InterfaceSection, YouSection } from './PersonSections';
import { RemindersSection } from './RemindersSection';
import { TariffsSection } from './TariffsSection';

const sections = ['interface', 'you', 'reminders', 'calendar', 'tariffs', 'data', 'trust'] as const;
const saidTexts: Record<SettingsSaid['kind'], TextKey> = {
  saved: 'options_saved',
  reset: 'options_was_reset',
  undone: 'options_undone',
};

interface Props {
  model: SettingsModel;
  data: DataModel;
  trust: TrustModel;
}

/** The options page: everything that can be set, the data and the promises, section by section. */
export function Options({ model, data, trust }: Props) {
  const text = model.text.value;
  const settings = model.view.value?.settings;
  const trouble = model.trouble.value;
  useEffect(() => {
    document.title = text('options_title');
    document.documentElement.lang = text.language;
  }, [text]);
  return (
    <div class="options">
      <header>
        <h1>{text('options_title')}</h1>
      </header>
      <nav class="options-nav" aria-label={text('options_sections')}>
        {sections.map((id) => (
          <a key={id} href={`#${id}`}>
            {text(`options_section_${id}`)}
          </a>
        ))}
        <a href="welcome.html">{text('options_to_welcome')}</a>
      </nav>
      <main aria-busy={!settings && !trouble}>
        {trouble && (
          <Notice
            tone="error"
            actions={trouble.again && <Button onClick={trouble.again}>{text('agenda_retry')}</Button>}
          >
            {trouble.message}
          </Notice>
        )}
        {!settings && !trouble && <Skeleton lines={8} />}
        {settings && (
          <>
            <InterfaceSection model={model} settings={settings} />
            <YouSection model={model} settings={settings} />
            <RemindersSection model={model} settings={settings} />
            <CalendarSection model={model} settings={settings} />
            <TariffsSection model={model} settings={settings} />
            <DataSection data={data} model={model} settings={settings} />
            <Trust trust={trust} data={data} text={text} />
          </>
        )}
      </main>
      <SettingsBar model={model} />
    </div>
  );
}

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
