import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { roles } from '@/lib/card/roles';
import type { SettingsModel } from '@/lib/models/settings';
import { Notice } from '../ui/Notice';
import { ChoiceRow } from './fields';

const steps = ['see', 'pin', 'role', 'try', 'open', 'day'] as const;

/** The first page after the installation: six short steps. */
export function Welcome({ model }: { model: SettingsModel }) {
  const text = model.text.value;
  const settings = model.view.value?.settings;
  const trouble = model.trouble.value;
  useEffect(() => {
    document.title = text('welcome_title');
    document.documentElement.lang = text.language;
  }, [text]);
  const extras: Partial<Record<(typeof steps)[number], ComponentChildren>> = {
    role: settings && (
      <ChoiceRow
        label={text('options_name_role')}
        hint={text('options_hint_role')}
        value={settings.role ?? ''}
        options={[['', text('options_role_unstated')], ...roles.map((role) => [role, text(`role_${role}`)] as const)]}
        onChange={(role) => model.save({ role: role === '' ? null : role })}
      />
    ),
    try: (
      <p>
        <a href="training.html">{text('welcome_to_training')}</a>
      </p>
    ),
    day: (
      <p>
        <a href="options.html">{text('welcome_to_options')}</a> · <a href="help.html">{text('help_title')}</a>
      </p>
    ),
  };
  return (
    <main class="options">
      <h1>{text('welcome_title')}</h1>
      <p>{text('welcome_intro')}</p>
      {trouble && <Notice tone="error">{trouble.message}</Notice>}
      <ol class="welcome-steps">
        {steps.map((step) => (
          <li key={step}>
            <h2>{text(`welcome_${step}_title`)}</h2>
            <p>{text(`welcome_${step}`)}</p>
            {extras[step]}
          </li>
        ))}
      </ol>
      <p class="options-hint">{text('trust_promise_requests')}</p>
    </main>
  );
}
