import { useRef } from 'preact/hooks';
import type { PortalProfileView } from '@/lib/messages/views';
import type { ProfilesModel } from '@/lib/models/profiles';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Section } from './Section';
import type { SectionProps } from './sections';

/** How the portal's pages are recognised: what the user has shown, files for colleagues, and the way back. */
export function ProfileSection({ profiles, text }: SectionProps) {
  const input = useRef<HTMLInputElement>(null);
  const view = profiles.view.value;
  const trouble = profiles.trouble.value;
  return (
    <Section id="profile" title={text('options_section_profile')} intro={text('profile_intro')}>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <Changed profiles={profiles} text={text} />
      {view?.portals.map((portal) => (
        <Portal key={portal.host} portal={portal} profiles={profiles} text={text} />
      ))}
      <div class="options-line">
        <Button onClick={() => input.current?.click()}>{text('profile_import')}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text('profile_import')}
          onChange={({ currentTarget: field }) => {
            const file = field.files?.[0];
            // The same file may be chosen again after it was refused.
            field.value = '';
            if (file) void profiles.choose(file);
          }}
        />
      </div>
      <Preview profiles={profiles} text={text} />
    </Section>
  );
}

interface Props {
  profiles: ProfilesModel;
  text: Text;
}

function Changed({ profiles, text }: Props) {
  const host = profiles.view.value?.undoable ?? null;
  if (!profiles.changed.value || host === null) return null;
  const undo = (
    <Button small onClick={() => void profiles.change({ host, change: 'undo' })}>
      {text('agenda_undo')}
    </Button>
  );
  return (
    <Notice tone="success" actions={undo}>
      {text('profile_saved')}
    </Notice>
  );
}

function Portal({ portal, profiles, text }: Props & { portal: PortalProfileView }) {
  const { host, profile, lessons, changed } = portal;
  return (
    <>
      <div class="options-row">
        <div class="options-row-words">
          <b>{host}</b>
          <span class="options-hint">{profile}</span>
          {lessons.length === 0 && <span class="options-hint">{text('profile_none')}</span>}
        </div>
        <div class="options-line">
          <Button small aria-label={text('profile_export_label', { host })} onClick={() => void profiles.save(host)}>
            {text('profile_export')}
          </Button>
          {changed && (
            <Button
              small
              aria-label={text('profile_reset_label', { host })}
              onClick={() => void profiles.change({ host, change: 'reset' })}
            >
              {text('profile_reset')}
            </Button>
          )}
        </div>
      </div>
      <Lessons
        lessons={lessons}
        label={text('profile_taught', { host })}
        text={text}
        forget={(lesson) => void profiles.change({ host, change: 'forget', lesson })}
      />
    </>
  );
}

interface LessonsProps {
  lessons: PortalProfileView['lessons'];
  label: string;
  text: Text;
  forget?(lesson: number): void;
}

function Lessons({ lessons, label, text, forget }: LessonsProps) {
  if (lessons.length === 0) return null;
  return (
    <ul class="options-list" aria-label={label}>
      {lessons.map(({ title, columns }, index) => (
        <li key={title}>
          <div class="options-row-words">
            <span>{title}</span>
            <span class="options-hint">{columns.join('; ')}</span>
          </div>
          {forget && (
            <Button
              small
              kind="quiet"
              aria-label={text('profile_forget_label', { title })}
              onClick={() => forget(index)}
            >
              {text('profile_forget')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the chosen file would do, before anything is changed. */
function Preview({ profiles, text }: Props) {
  const chosen = profiles.chosen.value;
  if (!chosen) return null;
  const { portal, replaced } = chosen.preview;
  const title = text('profile_preview', { name: chosen.name, host: portal.host });
  return (
    <section class="options-example" aria-label={title}>
      <p>{title}</p>
      <p class="options-hint">{portal.profile}</p>
      <Lessons lessons={portal.lessons} label={text('profile_taught', { host: portal.host })} text={text} />
      {replaced > 0 && <p>{text('profile_replaces', { count: replaced })}</p>}
      <div class="options-line">
        <Button kind="primary" onClick={() => void profiles.apply()}>
          {text('profile_apply')}
        </Button>
        <Button kind="quiet" onClick={profiles.drop}>
          {text('agenda_cancel')}
        </Button>
      </div>
    </section>
  );
}
