import type { ComponentChildren } from 'preact';
import type { SettingName, SettingsModel } from '@/lib/models/settings';
import type { TextKey } from '@/lib/platform/text';
import { Button } from '../ui/Button';

type Suffix<Key> = Key extends `options_section_${infer Id}` ? Id : never;
/** Every section has a title in the texts, by which it is known. */
export type SectionId = Suffix<TextKey>;

interface Props {
  id: SectionId;
  title: string;
  intro?: string;
  /** Stands at the right end of the head. */
  action?: ComponentChildren;
  children: ComponentChildren;
}

/** One part of the page, named by its heading. */
export function Section({ id, title, intro, action, children }: Props) {
  return (
    <section class="options-section" id={id} aria-labelledby={`${id}-title`}>
      <div class="options-section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {action}
      </div>
      {intro && <p class="options-hint">{intro}</p>}
      {children}
    </section>
  );
}

interface SettingsProps {
  model: SettingsModel;
  id: SectionId;
  /** The settings inside, which its reset sets back together. */
  names: SettingName[];
  children: ComponentChildren;
}

/** A part with settings; while any of them was changed, it can be set back. */
export function SettingsSection({ model, id, names, children }: SettingsProps) {
  const text = model.text.value;
  const title = text(`options_section_${id}`);
  const changed = names.some((name) => model.view.value?.changed.includes(name));
  const reset = changed && (
    <Button small kind="quiet" aria-label={text('options_reset_label', { title })} onClick={() => model.reset(names)}>
      {text('options_reset')}
    </Button>
  );
  return (
    <Section id={id} title={title} action={reset}>
      {children}
    </Section>
  );
}
