import type { Client } from './client';
import { metrics } from './metrics';
import type { OpenForm } from './pages';
import { boxOf, place, show } from './place';

/** The panel of messages of one page (web-client.md §2.7); `covers`: its header lies over the command bar (B10). */
export function showMessages(client: Client, form: OpenForm, lines: readonly string[]): void {
  const { make, on } = client.stage;
  form.page.querySelector('.messages')?.remove();
  const cross = make('span', { class: 'trainClose' });
  const header = make('div', { class: 'messagesHeader', text: client.say(client.captions.texts.messages) }, cross);
  const rows = lines.map((line, index) =>
    make(
      'div',
      { id: `msg${index}`, class: 'messageLine' },
      make('div', { class: 'gridBoxText', text: client.say(line) }),
    ),
  );
  const panel = make('div', { class: 'messages' }, header, ...rows);
  on(cross, 'click', () => show(panel, false));
  const page = boxOf(form.page) ?? { left: 0, top: 0, width: 0, height: 0 };
  const covers = client.manners.B10 === 'covers';
  const height = 30 + rows.length * metrics.gridRow + 10;
  place(panel, 0, covers ? metrics.pageHeader - 2 : page.height - height, page.width, height);
  place(header, 0, 0, page.width, covers ? metrics.commandBar + 2 : 30);
  for (const [index, row] of rows.entries()) {
    place(
      row,
      metrics.margin,
      (covers ? metrics.commandBar : 30) + index * metrics.gridRow,
      page.width - 2 * metrics.margin,
      metrics.gridRow,
    );
  }
  form.page.append(panel);
}

/** A balloon under a field (web-client.md §2.7). */
export function showBalloon(client: Client, form: OpenForm, below: HTMLElement, text: string): void {
  const { make } = client.stage;
  form.group.querySelector('.balloon')?.remove();
  const title = make('div', { class: 'balloonTitle', text: client.say(text) });
  const message = make('div', { class: 'balloonMessage', text: '1/1' });
  const arrows = ['balloonJumpBack disabled', 'balloonJumpFwd disabled'].map((css) => make('span', { class: css }));
  const balloon = make('div', { class: 'balloon' }, title, message, ...arrows);
  const box = boxOf(below.parentElement as Element) ?? { left: 0, top: 0, width: 0, height: 0 };
  place(balloon, box.left, box.top + box.height + 4, 370, 44);
  place(title, 10, 4, 350, 18);
  place(message, 10, 22, 120, 18);
  form.group.append(balloon);
}

/** Takes the messages of an earlier attempt away. */
export function clearMessages(form: OpenForm): void {
  for (const part of form.page.querySelectorAll('.messages, .balloon')) part.remove();
}
