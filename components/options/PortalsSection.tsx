import { useId } from 'preact/hooks';
import { countries } from '@/lib/card/country';
import type { PortalSetting, PortalsModel } from '@/lib/models/portals';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { ChoiceRow, TypedRow } from './fields';
import { Section } from './Section';
import type { SectionProps } from './sections';

const countryOptions = (text: Text) =>
  (['auto', ...countries] as const).map((country) => [country, text(`portals_country_${country}`)] as const);

/** Portals of other installations of 1C:Fresh. */
export function PortalsSection({ portals, data, settings, text }: SectionProps) {
  const trouble = portals.trouble.value;
  return (
    <Section id="portals" title={text('options_section_portals')} intro={text('portals_intro')}>
      {settings.portals.map((portal) => (
        <Portal
          key={portal.host}
          portal={portal}
          portals={portals}
          text={text}
          busy={data.saving.value !== null}
          backup={data.backup}
        />
      ))}
      <AddPortal portals={portals} text={text} />
      <p role="status">{portals.asking.value && text('portals_asking')}</p>
      {trouble && <Notice tone="error">{text(trouble)}</Notice>}
    </Section>
  );
}

interface PortalProps {
  portal: PortalSetting;
  portals: PortalsModel;
  text: Text;
  busy: boolean;
  backup(): unknown;
}

function Portal({ portal: { host, country, ownCode }, portals, text, busy, backup }: PortalProps) {
  const id = useId();
  const held = portals.held.value;
  const isAllowed = held === null || held.includes(host);
  return (
    <fieldset class="options-portal" aria-describedby={`${id}-where`}>
      <legend>{host}</legend>
      <p class="options-hint" id={`${id}-where`}>
        {text('portals_where', { host })}
      </p>
      {!isAllowed && (
        <Notice
          tone="warning"
          actions={<Button onClick={() => void portals.allow(host)}>{text('portals_allow')}</Button>}
        >
          {text('portals_not_allowed')}
        </Notice>
      )}
      <ChoiceRow
        label={text('portals_country')}
        hint={text('portals_country_hint')}
        value={country}
        options={countryOptions(text)}
        onChange={(chosen) => void portals.edit(host, { country: chosen })}
      />
      <TypedRow
        label={text('options_name_ownSubscriberCode')}
        hint={text('options_hint_own_subscriber_code')}
        type="text"
        max={200}
        value={ownCode ?? ''}
        onChange={(code) => void portals.edit(host, { ownCode: code === '' ? null : code })}
      />
      {portals.leaving.value !== host ? (
        <div class="options-line">
          <Button
            small
            aria-label={text('portals_remove_label', { host })}
            onClick={() => {
              portals.leaving.value = host;
            }}
          >
            {text('portals_remove')}
          </Button>
        </div>
      ) : (
        <>
          <p>{text('portals_leaving', { host })}</p>
          <div class="options-line">
            <Button busy={busy} onClick={() => void backup()}>
              {text('data_backup')}
            </Button>
            <Button onClick={() => void portals.remove(host)}>{text('portals_remove_now')}</Button>
            <Button
              kind="quiet"
              onClick={() => {
                portals.leaving.value = null;
              }}
            >
              {text('agenda_cancel')}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}

function AddPortal({ portals, text }: Pick<PortalProps, 'portals' | 'text'>) {
  const id = useId();
  return (
    <form
      class="options-example"
      aria-label={text('portals_add_title')}
      onSubmit={(event) => {
        event.preventDefault();
        void portals.add();
      }}
    >
      <div class="fc-field">
        <label for={id}>{text('portals_address')}</label>
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://fresh.example.ru/a/adm"
          aria-describedby={`${id}-hint`}
          value={portals.address.value}
          onInput={({ currentTarget: field }) => portals.type(field.value)}
        />
        <span class="options-hint" id={`${id}-hint`}>
          {text('portals_address_hint')}
        </span>
      </div>
      <ChoiceRow
        label={text('portals_country')}
        hint={text('portals_country_hint')}
        value={portals.country.value}
        options={countryOptions(text)}
        onChange={(country) => {
          portals.country.value = country;
        }}
      />
      <div class="options-line">
        <Button submit busy={portals.asking.value}>
          {text('portals_add')}
        </Button>
      </div>
    </form>
  );
}
