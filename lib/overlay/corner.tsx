import { batch, signal as cell } from '@preact/signals';
import { Corner, type CornerSpot, type CornerView } from '@/components/overlay/Corner';
import type { PageReading } from '@/lib/portal/types';
import type { TimelineKey } from '@/lib/trial/keys';
import { followDrag, spots } from './drag';
import type { Feature } from './features';
import { mount } from './mount';
import { summarise } from './summary';

/** The corner may be this much behind the page, milliseconds: it must cost nothing while a list is scrolled. */
const lag = 400;

/** Our place in the window's corner. */
export const corner: Feature = {
  id: 'corner',
  init({ layer, page, items, arrange, keyOf, keys, board, timeline, client, host, hands, text }, signal) {
    const view = cell<CornerView | null>(null);
    const spot = cell<CornerSpot>('bottom-left');
    const open = cell(false);
    const folded = cell(false);
    const seen = new Set<TimelineKey>();
    const acknowledged = new Set<string>();
    let last: PageReading | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const update = () => {
      timer = undefined;
      if (!last) return;
      const { unplaced } = arrange(last);
      const sum = summarise({
        reading: last,
        keys: seen,
        unplaced,
        acknowledged,
        trouble: items.trouble,
        item: items.get,
      });
      if (JSON.stringify(sum) !== JSON.stringify(view.peek())) view.value = sum;
      if (open.peek() && sum) items.freshen([...sum.clients, ...sum.unplaced].map(({ key }) => key));
    };
    page.listen(
      {
        read(reading) {
          last = reading;
          for (const { record } of reading.lists.flatMap(({ rows }) => rows)) {
            const key = record && keyOf(record.identity);
            if (key) seen.add(key);
          }
          timer ??= setTimeout(update, lag);
        },
      },
      signal,
    );
    signal.addEventListener('abort', () => clearTimeout(timer));
    const check = async () => {
      const report = hands()?.check();
      const answer = report && (await client.ask('page-checked', { host, report }, signal));
      if (answer?.ok === false && view.peek())
        view.value = { ...(view.peek() as CornerView), trouble: answer.error.message };
    };

    const draw = () =>
      view.value && (
        <Corner
          view={view.value}
          spot={spot.value}
          open={open.value}
          folded={folded.value}
          text={text}
          onOpen={(wanted) => {
            open.value = wanted;
            update();
          }}
          onFold={(wanted) =>
            batch(() => {
              folded.value = wanted;
              open.value = false;
            })
          }
          onMove={() => {
            spot.value = spots[(spots.indexOf(spot.value) + 1) % spots.length] as CornerSpot;
          }}
          onUnderstood={() => {
            const caption = view.value?.unknown;
            if (caption) acknowledged.add(caption);
            update();
          }}
          onCheck={() => void check()}
          onClient={timeline.open}
          onHelp={() => void client.ask('open-page', { page: 'help' }, signal)}
          onGrip={(press) =>
            followDrag(press, (to) => {
              spot.value = to;
            })
          }
        />
      );
    const box = mount(layer.dialogs, draw, signal);
    const launcher = () => box.querySelector<HTMLElement>('.fc-launcher');
    keys.command(() => {
      if (!board.enter()) launcher()?.focus({ preventScroll: true });
    }, signal);
    keys.inside(({ key }) => {
      if (key !== 'Escape' || !open.value || !box.contains(layer.root.activeElement)) return false;
      open.value = false;
      launcher()?.focus({ preventScroll: true });
      return true;
    }, signal);
  },
};
