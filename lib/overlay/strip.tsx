import { batch, signal as cell } from '@preact/signals';
import { FormStrip } from '@/components/overlay/FormStrip';
import type { FormSheet, SheetLine } from '@/lib/messages/views';
import type { FieldValues, FormReading, PageReading } from '@/lib/portal/types';
import { recordKey, type TimelineKey } from '@/lib/trial/keys';
import type { Feature } from './features';
import { createFrame } from './frame';
import { formInFront } from './in-front';
import { mount } from './mount';

/** What is typed is judged when the typing rests, milliseconds. */
const pause = 300;
/** With less room than this in the form, the strip is read outside of it once it is opened, CSS pixels. */
const roomToRead = 120;

interface Shown {
  form: FormReading;
  key: TimelineKey;
  sheet: FormSheet;
}

/** The strip on the form of a subscriber or of an invitation, in the form's own free room. */
export const strip: Feature = {
  id: 'strip',
  init(context, signal) {
    const { layer, page, client, host, resend, text, hands } = context;
    const shown = cell<Shown | null>(null);
    /** As the user wants it; before he has said so, an invitation's is open: where it went and when comes before the press. */
    const open = cell<boolean | null>(null);
    const said = cell('');
    const frame = createFrame(layer.dialogs, signal);
    const typed = createTyped();
    let asked = '';
    let pointed: SheetLine['field'] | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const ask = async (form: FormReading, fields: FieldValues) => {
      const { identity } = form.record;
      const key = recordKey(host, identity);
      if (key === null) return;
      const screen = form.recognition.screen as 'subscriber' | 'invitation';
      const answer = await client.ask('form', { host, screen, record: { identity, fields } }, signal);
      const now = current();
      if (signal.aborted || now?.id !== form.id) return;
      if (!answer.ok) asked = '';
      const sheet = answer.ok ? answer.value.sheet : null;
      shown.value = sheet && { form: now, key, sheet };
    };
    let last: PageReading | null = null;
    const current = () => last && formInFront(last);
    const follow = () => {
      const form = current();
      if (!form) {
        asked = '';
        batch(() => {
          shown.value = null;
          open.value = null;
          resend.see(undefined);
        });
        return;
      }
      resend.see(form.record.identity.invitationNumber);
      const before = shown.peek();
      if (before?.form.id === form.id) shown.value = { ...before, form };
      else {
        said.value = '';
        shown.value = null;
      }
      const fields = typed(form);
      const question = JSON.stringify([form.id, form.record.identity, fields, context.pulse.peek()]);
      if (question === asked) return;
      asked = question;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(form, fields), before ? pause : 0);
    };
    /** Hidden as drawn, not as there: what has the focus in it keeps it. */
    const away = (isAway: boolean) => layer.list.classList.toggle('fc-strip-away', isAway);
    page.listen(
      {
        doubt(tokens) {
          if (tokens !== 'all') return;
          away(true);
          frame.hide();
        },
        read(reading) {
          last = reading;
          follow();
          away(false);
          if (pointed) frame.follow(rectOf(pointed, false));
        },
      },
      signal,
    );
    /** What was pressed or written elsewhere changes what the strip says. */
    const stopPulse = context.pulse.subscribe(() => last && follow());
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      stopPulse();
    });

    const rectOf = (field: NonNullable<SheetLine['field']>, reveal: boolean) => {
      const form = shown.peek()?.form;
      return (form && hands()?.pointer.field(form.id, field, reveal)) ?? null;
    };
    const point = ({ field }: SheetLine) => {
      const rect = field ? rectOf(field, true) : null;
      pointed = (rect && field) ?? null;
      said.value = rect ? '' : text('strip_not_on_view');
      if (rect) frame.show(rect);
      else frame.hide();
    };
    const showButton = () => {
      pointed = null;
      const number = shown.peek()?.sheet.resend?.number;
      const rect = number === undefined ? 'no-form' : (hands()?.pointer.send(number) ?? 'no-form');
      if (typeof rect === 'string') said.value = text(`press_not_${rect.replaceAll('-', '_') as 'busy'}`);
      else frame.show(rect);
    };
    const copy = async () => {
      const letter = shown.peek()?.sheet.letter ?? '';
      const done = await navigator.clipboard.writeText(letter).then(
        () => true,
        () => false,
      );
      said.value = text(done ? 'strip_copied' : 'strip_copy_failed');
    };
    const markSent = async (key: TimelineKey) => {
      const answer = await client.ask('act', { key, action: { do: 'card-letter' } }, signal);
      said.value = answer.ok ? text('strip_marked') : answer.error.message;
    };
    /** The strip may stand elsewhere when it is open; the focus goes along. */
    const toggle = (wanted: boolean) => {
      const root = layer.list.getRootNode() as Document | ShadowRoot;
      const hadFocus = root.activeElement?.closest('.fc-strip') ?? null;
      open.value = wanted;
      if (hadFocus && !hadFocus.isConnected) {
        root.querySelector<HTMLElement>('.fc-strip-head button')?.focus({ preventScroll: true });
      }
    };
    const view = (isLoose: boolean) => {
      const now = shown.value;
      if (!now) return null;
      const { sheet, key, form } = now;
      const mine = resend.about.value?.number === sheet.resend?.number;
      return (
        <FormStrip
          sheet={sheet}
          place={isLoose ? null : form.free}
          open={isOpen(now)}
          resend={resend}
          text={text}
          said={(mine && resend.said.value) || said.value}
          onOpen={toggle}
          onPoint={point}
          onCopy={() => void copy()}
          onSent={() => void markSent(key)}
          onPages={() => void client.ask('open-page', { page: 'client', key }, signal)}
          onResend={() => sheet.resend && resend.ask({ key, number: sheet.resend.number })}
          onShowButton={showButton}
        />
      );
    };
    /** An invitation's strip is open at once where there is room for it. */
    const isOpen = ({ sheet, form: { free } }: Shown) =>
      open.value ?? (sheet.resend !== undefined && (free === null || free.height >= roomToRead));
    /** In a window over the page, or without room in the form, the strip is one of our dialogs. */
    const isOver = ({ form: { modal, free } }: Shown) =>
      modal || free === null || (open.value === true && free.height < roomToRead);
    mount(layer.list, () => (shown.value && isOver(shown.value) ? null : view(false)), signal);
    mount(layer.dialogs, () => (shown.value && isOver(shown.value) ? view(true) : null), signal);
  },
};

/**
 * Keeps what is typed on one tab of a form while another one is on view, until the form is written or another one comes:
 * it still stands there.
 */
function createTyped() {
  let id = '';
  let kept: FieldValues = {};
  return (form: FormReading): FieldValues => {
    kept = form.unsaved && form.id === id ? { ...kept, ...form.live } : form.live;
    id = form.id;
    return kept;
  };
}
