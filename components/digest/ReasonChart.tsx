import { useState } from 'preact/hooks';
import type { ReasonBarView, ReasonWeekView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';

interface Props {
  weeks: readonly ReasonWeekView[];
  text: Text;
}

/** Why invitations were not activated, week by week; a bar shows its clients. */
export function ReasonChart({ weeks, text }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  if (weeks.length === 0) return null;
  const most = Math.max(...weeks.flatMap(({ bars }) => bars.map(({ clients }) => clients.length)));
  return (
    <section class="reasons" aria-labelledby="reasons-title">
      <h2 id="reasons-title">{text('digest_reasons')}</h2>
      <ul class="reasons-weeks">
        {weeks.map(({ id, title, bars }) => (
          <li key={id}>
            <h3>{title}</h3>
            {bars.length === 0 && <p class="digest-since">{text('digest_reasons_none')}</p>}
            {bars.map((bar) => {
              const own = `${id}|${bar.reason}`;
              const toggle = () => setOpen(open === own ? null : own);
              return <Bar key={bar.reason} bar={bar} most={most} open={open === own} onToggle={toggle} />;
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BarProps {
  bar: ReasonBarView;
  /** Clients of the longest bar of all weeks. */
  most: number;
  open: boolean;
  onToggle(): void;
}

function Bar({ bar: { reason, clients }, most, open, onToggle }: BarProps) {
  return (
    <>
      <button type="button" class="reasons-bar" aria-expanded={open} onClick={onToggle}>
        <span>{reason}</span>
        <span class="reasons-line" aria-hidden="true">
          <span style={{ width: `${(100 * clients.length) / most}%` }} />
        </span>
        <b>{clients.length}</b>
      </button>
      {open && (
        <ul>
          {clients.map(({ key, name }) => (
            <li key={key}>
              <a href={`/popup.html#${new URLSearchParams({ client: key })}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
