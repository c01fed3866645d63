import { Button } from '@/components/ui/Button';
import type { MarkState } from '@/components/ui/marks';
import { StateMark } from '@/components/ui/StateMark';
import type { Text } from '@/lib/platform/text';
import type { TimelineKey } from '@/lib/trial/keys';

interface CornerClient {
  key: TimelineKey;
  badge: { state: MarkState; text: string; label: string };
}

/** What the corner tells. */
export interface CornerView {
  /** Clients whose badge asks for something, of all that were seen in this tab. */
  waiting: number;
  seen: number;
  filtered: boolean;
  /** The first of those who wait, the most pressing first. */
  clients: CornerClient[];
  /** Others whose visible rows have no room for their badge. */
  unplaced: CornerClient[];
  /** Visible rows without a badge because it is not clear whose they are. */
  doubts: number;
  missingColumns: string[];
  /** Caption of a page that was not recognised and not yet acknowledged. */
  unknown: string | null;
  /** Why nothing can be shown, in a sentence. */
  trouble: string | null;
}

/** One of the window's corners, written top-left first. */
export type CornerSpot = 'top-left' | 'top-right' | 'bottom-right' | 'bottom-left';

interface Props {
  view: CornerView;
  spot: CornerSpot;
  open: boolean;
  folded: boolean;
  text: Text;
  onOpen(open: boolean): void;
  onFold(folded: boolean): void;
  onMove(): void;
  onUnderstood(): void;
  /** A page of ours shows what was recognised; there the columns are shown too. */
  onCheck(): void;
  onClient(key: TimelineKey): void;
  onHelp(): void;
  /** The launcher is dragged by this press. */
  onGrip(event: PointerEvent): void;
}

/** Our place in the page's corner: how many clients wait, and all that could not be said in the rows. */
export function Corner({ view, spot, open, folded, text, onOpen, onFold, onGrip, ...acts }: Props) {
  const alert = view.trouble !== null || view.unknown !== null || view.missingColumns.length > 0;
  const mark = <StateMark state={alert ? 'unknown' : view.waiting > 0 ? 'due' : 'passed'} />;
  if (folded) {
    return (
      <div class={`fc-corner fc-${spot}`}>
        <button type="button" class="fc-launcher" aria-label={text('corner_unfold')} onClick={() => onFold(false)}>
          {mark}
        </button>
      </div>
    );
  }
  const { words, label } = summary(view, text);
  return (
    <div class={`fc-corner fc-${spot}`}>
      {open && <CornerList id="fc-corner-list" view={view} text={text} onFold={onFold} {...acts} />}
      <button
        type="button"
        class="fc-launcher"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? 'fc-corner-list' : undefined}
        onPointerDown={onGrip}
        onClick={() => onOpen(!open)}
      >
        {mark}
        <span>{words}</span>
      </button>
    </div>
  );
}

/** A few words for the launcher, and whole ones for screen readers where the few are not enough. */
function summary({ trouble, unknown, missingColumns: [column], waiting, seen }: CornerView, text: Text) {
  if (trouble !== null) return { words: text('corner_trouble_short') };
  if (column !== undefined) return { words: text('corner_column_short', { column }) };
  if (unknown !== null) return { words: text('corner_unknown_short') };
  const short = text('corner_short', { waiting, seen });
  return { words: short, label: text('corner_label', { short }) };
}

type ListProps = { id: string } & Pick<
  Props,
  'view' | 'text' | 'onFold' | 'onMove' | 'onUnderstood' | 'onCheck' | 'onClient' | 'onHelp'
>;

function CornerList({ id, view, text, onFold, onMove, onUnderstood, onCheck, onClient, onHelp }: ListProps) {
  const { trouble, unknown, missingColumns, doubts, clients, unplaced, filtered } = view;
  const list = (shown: CornerClient[]) =>
    shown.length > 0 && (
      <ul>
        {shown.map(({ key, badge }) => (
          <li key={key}>
            <button type="button" class="fc-line" onClick={() => onClient(key)}>
              <StateMark state={badge.state} />
              {badge.label}
            </button>
          </li>
        ))}
      </ul>
    );
  const { waiting, seen } = view;
  return (
    <section id={id} class="fc-corner-list" aria-label={text('corner_name')}>
      <p>{trouble ?? text('corner_sum', { waiting, seen })}</p>
      {unknown !== null && (
        <p>
          {text('corner_unknown', { caption: unknown })}{' '}
          <Button small kind="quiet" onClick={onUnderstood}>
            {text('corner_understood')}
          </Button>
        </p>
      )}
      {missingColumns.map((column) => (
        <p key={column}>{text('corner_column', { column })}</p>
      ))}
      {(unknown !== null || missingColumns.length > 0) && (
        <Button small onClick={onCheck}>
          {text('corner_teach')}
        </Button>
      )}
      {list(clients)}
      {waiting > clients.length && <p>{text('corner_more')}</p>}
      {unplaced.length > 0 && <p>{text('corner_no_room')}</p>}
      {list(unplaced)}
      {doubts > 0 && <p>{text.count('corner_doubts', doubts)}</p>}
      {filtered && <p>{text('corner_filtered')}</p>}
      <footer>
        <p class="fc-hint">{text('corner_key')}</p>
        <div class="fc-actions">
          <Button small kind="quiet" onClick={onHelp}>
            {text('corner_help')}
          </Button>
          <Button small kind="quiet" onClick={onMove}>
            {text('corner_move')}
          </Button>
          <Button small kind="quiet" onClick={() => onFold(true)}>
            {text('corner_fold')}
          </Button>
          <Button small kind="quiet" onClick={onCheck}>
            {text('corner_check')}
          </Button>
        </div>
      </footer>
    </section>
  );
}
