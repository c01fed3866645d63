import type { Tariff } from '@/lib/calls/tables';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { CountField } from './fields';
import { TableSection } from './TableSection';
import { WordsField } from './WordsField';

const largest = 1_000_000;
const monthPattern = /^20\d\d-(?:0[1-9]|1[0-2])$/u;

/** The tariffs that a call suggests, from the smallest to the largest, each with the source and the month of its price. */
export function TariffTableSection({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const month = model.today.value?.slice(0, 7) ?? '';
  return (
    <TableSection
      id="tariffTable"
      name="tariffs"
      intro={text('options_hint_tariff_table')}
      model={model}
      settings={settings}
      title={({ name }) => name}
      add={text('options_tariff_add')}
      fresh={(id) => ({
        id,
        name: text('options_tariff_new'),
        bases: 1,
        sessions: 1,
        note: '',
        prices: [],
        source: text('options_tariff_own_source'),
        seenIn: month,
      })}
      fields={(tariff, change) => <Fields tariff={tariff} change={change} text={text} />}
    />
  );
}

interface FieldsProps {
  tariff: Tariff;
  change: (part: Partial<Tariff>) => void;
  text: Text;
}

function Fields({ tariff, change, text }: FieldsProps) {
  const { name, bases, sessions, note, source, seenIn } = tariff;
  return (
    <>
      <WordsField
        label={text('options_tariff_name')}
        value={name}
        longest={120}
        onChange={(words) => change({ name: words })}
      />
      <div class="options-line">
        <CountField
          text={text}
          label={text('options_tariff_bases')}
          value={bases}
          min={0}
          max={largest}
          onChange={(count) => change({ bases: count })}
        />
        <CountField
          text={text}
          label={text('options_tariff_sessions')}
          value={sessions}
          min={0}
          max={largest}
          onChange={(count) => change({ sessions: count })}
        />
      </div>
      <Prices tariff={tariff} change={change} text={text} />
      <WordsField
        optional
        label={text('options_tariff_note')}
        value={note}
        longest={500}
        onChange={(words) => change({ note: words })}
      />
      <WordsField
        label={text('options_tariff_source')}
        value={source}
        longest={300}
        onChange={(words) => change({ source: words })}
      />
      <WordsField
        label={text('options_tariff_seen')}
        value={seenIn}
        longest={7}
        onChange={(words) => change({ seenIn: monthPattern.test(words) ? words : seenIn })}
      />
    </>
  );
}

function Prices({ tariff: { prices }, change, text }: FieldsProps) {
  const put = (index: number, part: Partial<Tariff['prices'][number]>) =>
    change({ prices: prices.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <>
      {prices.map((price, index) => (
        <div key={index} class="options-line">
          <CountField
            text={text}
            label={text('options_price')}
            value={price.perMonth}
            min={0}
            max={largest}
            onChange={(perMonth) => put(index, { perMonth })}
          />
          <CountField
            text={text}
            label={text('options_price_months')}
            value={price.months}
            min={1}
            max={120}
            onChange={(months) => put(index, { months })}
          />
          <Button
            small
            kind="quiet"
            aria-label={text('options_price_remove', { price: price.perMonth })}
            onClick={() => change({ prices: prices.filter((_, at) => at !== index) })}
          >
            {text('options_remove')}
          </Button>
        </div>
      ))}
      {prices.length < 20 && (
        <div class="options-line">
          <Button small onClick={() => change({ prices: [...prices, { perMonth: 0, months: 12 }] })}>
            {text('options_price_add')}
          </Button>
        </div>
      )}
    </>
  );
}
