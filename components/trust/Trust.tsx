import type { DataModel } from '@/lib/models/data';
import type { TrustModel } from '@/lib/models/data-trust';
import type { Text } from '@/lib/platform/text';
import { Section } from '../options/Section';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Diagnostics } from './Diagnostics';
import { Erase } from './Erase';
import { Retention } from './Retention';

interface Props {
  trust: TrustModel;
  data: DataModel;
  text: Text;
}

const promises = [
  'trust_promise_place',
  'trust_promise_requests',
  'trust_promise_press',
  'trust_promise_guess',
  'trust_promise_loss',
  'trust_promise_speed',
] as const;

/** What the extension promises, may do and holds, and how to be rid of it. */
export function Trust({ trust, data, text }: Props) {
  const trouble = trust.trouble.value;
  return (
    <Section id="trust" title={text('options_section_trust')}>
      <ul class="trust-promises">
        {promises.map((key) => (
          <li key={key}>{text(key)}</li>
        ))}
      </ul>
      <Facts trust={trust} data={data} text={text} />
      {data.facts.value?.isNearlyFull && <Notice tone="warning">{text('trust_nearly_full')}</Notice>}
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <Records trust={trust} text={text} />
      <Diagnostics trust={trust} text={text} />
      <Retention trust={trust} data={data} text={text} />
      <Erase trust={trust} data={data} text={text} />
    </Section>
  );
}

function Facts({ trust, data, text }: Props) {
  const held = trust.held.value;
  const facts = data.facts.value;
  const kept = facts?.persisted;
  const rows = [
    [text('trust_requests'), text('trust_requests_none', { count: trust.stopped.value })],
    [text('trust_places'), held?.places.join(', ') ?? ''],
    [text('trust_permissions'), held?.permissions.map((name) => permissionWords(name, text)).join('; ') ?? ''],
    [text('trust_stored'), facts ? text('trust_stored_counts', { clients: facts.clients, events: facts.events }) : ''],
    [
      text('trust_used'),
      facts?.used == null ? text('trust_unknown') : text('trust_used_kb', { size: kilobytes(facts.used) }),
    ],
    [text('trust_kept'), text(kept == null ? 'trust_unknown' : kept ? 'trust_kept_yes' : 'trust_kept_no')],
  ];
  return (
    <table class="options-table">
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** «уведомления (notifications)»; one we have no words for by its name alone. */
function permissionWords(name: string, text: Text): string {
  return Object.hasOwn(permissionTexts, name)
    ? text('permission_named', { words: text(permissionTexts[name as 'idle']), name })
    : name;
}

const permissionTexts = {
  alarms: 'permission_alarms',
  notifications: 'permission_notifications',
  scripting: 'permission_scripting',
  sidePanel: 'permission_side_panel',
  storage: 'permission_storage',
  unlimitedStorage: 'permission_unlimited_storage',
  idle: 'permission_idle',
} as const;

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** Every stored record as it lies there, page by page. */
function Records({ trust, text }: Omit<Props, 'data'>) {
  const page = trust.page.value;
  if (page === null) {
    return (
      <div class="options-line">
        <Button onClick={() => void trust.show()}>{text('trust_show_all')}</Button>
      </div>
    );
  }
  return (
    <>
      {page.lines.length === 0 && <p>{text('trust_empty')}</p>}
      <ol class="trust-records" aria-label={text('trust_show_all')}>
        {page.lines.map((line) => (
          <li key={line.id}>{line.text}</li>
        ))}
      </ol>
      <div class="options-line">
        {page.next !== null && <Button onClick={() => void trust.next()}>{text('trust_next_page')}</Button>}
        <Button kind="quiet" onClick={trust.hide}>
          {text('trust_hide')}
        </Button>
      </div>
    </>
  );
}
