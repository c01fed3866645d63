import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { vi } from 'vitest';
import { Agenda } from '@/components/agenda/Agenda';
import type { AgendaView } from '@/lib/messages/views';
import { AgendaModel, type KeptPlan } from '@/lib/models/agenda';
import { CallActs } from '@/lib/models/call-acts';
import { CardsModel } from '@/lib/models/cards';
import { NotificationCheckModel } from '@/lib/models/notification-check';
import { RemindersModel } from '@/lib/models/reminders';
import { TimelineModel } from '@/lib/models/timeline';
import { textIn } from '@/lib/platform/catalogue';
import { fakeBackground, fakeBell, fakeKept, today } from '../../models/fake-background';

type Background = ReturnType<typeof fakeBackground>;

interface Given {
  plan: AgendaView;
  kept?: KeptPlan;
  /** What the background answers in place of what it would. */
  answers?: Background['answers'];
}

const mounted: Disposable[] = [];

/** Mounts the popup's content over a fake background, as `entrypoints/popup` does over the real one. */
export function mountAgenda({ plan, kept, answers }: Given) {
  window.scrollTo = vi.fn() as typeof window.scrollTo;
  const background = fakeBackground(plan);
  Object.assign(background.answers, answers);
  const bell = fakeBell();
  const { client } = background;
  const agenda = new AgendaModel({
    client,
    onBell: bell.onBell,
    kept: fakeKept(kept),
    text: textIn('ru'),
    today: () => today,
  });
  const acts = new CallActs({
    client,
    changed: agenda.refresh,
    cannotPostpone: () => agenda.text.peek()('agenda_cannot_postpone'),
  });
  const timeline = new TimelineModel({ client, onBell: bell.onBell });
  const reminders = new RemindersModel({ client, onBell: bell.onBell });
  const check = new NotificationCheckModel({ client });
  const cards = new CardsModel({ client, onBell: bell.onBell });
  mounted.push(agenda, acts, timeline, reminders, check, cards);
  const { container } = render(
    <Agenda agenda={agenda} acts={acts} reminders={reminders} check={check} timeline={timeline} cards={cards} />,
  );
  return { agenda, acts, timeline, reminders, cards, background, bell, container };
}

/** Mounts and waits until the plan is shown. */
export async function mountReady(given: Given) {
  const page = mountAgenda(given);
  await waitFor(() => {
    if (!page.agenda.fresh.value || screen.queryByRole('main')?.ariaBusy === 'true') throw new Error('not ready');
  });
  return page;
}

export function unmountAll(): void {
  cleanup();
  for (const model of mounted.splice(0)) model[Symbol.dispose]();
}

/** Presses a key where the focus is. Returns false when the page took it for itself. */
export function press(key: string, code: string = key, more: KeyboardEventInit = {}): boolean {
  const target = document.activeElement ?? document.body;
  return target.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more }));
}

/** The words of the element that has the focus, as a screen reader would begin. */
export const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
