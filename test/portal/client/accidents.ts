import type { Manners } from '../manners';
import type { Client } from './client';
import { layers } from './metrics';
import { place } from './place';

/** What befalls the page from outside its forms: B19, B24, B27. */
export function prepareAccidents(client: Client): void {
  const { stage } = client;
  let presses = 0;
  stage.on<BeforeUnloadEvent>(stage.window, 'beforeunload', (event) => {
    if (client.manners.B19.includes('unload')) event.preventDefault();
  });
  stage.on(stage.document, 'mouseup', () => {
    presses += 1;
    if (client.manners.B19.includes('confirm') && presses % 5 === 0)
      stage.window.confirm(client.captions.texts.confirmLeave);
  });
}

/** The session is dead: nothing of the application is left (B24, web-client.md §2.6). */
export function killSession(client: Client, keep: HTMLElement): void {
  const { make } = client.stage;
  const { texts } = client.captions;
  const text = make('div', { id: 'messageBoxText', class: 'fatalText', text: client.say(texts.sessionDead) });
  const button = make('button', {
    id: 'restartButton',
    class: 'fatalButton',
    text: client.say(texts.restart),
    set: { type: 'button' },
  });
  replaceAll(client, keep, [text, button]);
}

/** Shown instead of the application (B22, web-client.md §1.3). */
export function drawEntry(client: Client, keep: HTMLElement, entry: Exclude<Manners['B22'], 'app'>): void {
  const { make } = client.stage;
  if (entry === 'refusal') {
    const text = make('div', {
      id: 'messageBoxText',
      class: 'fatalText',
      text: client.say('Не найдена свободная лицензия'),
    });
    const sessions = make('div', {
      id: 'seancesToFinish',
      class: 'fatalText',
      text: client.say('Сеанс 12, менеджер, 9:14'),
    });
    const buttons = ['Выполнить запуск', 'Продолжить', 'Перезапустить'].map((caption) =>
      make('button', { class: 'fatalButton', text: client.say(caption), set: { type: 'button' } }),
    );
    replaceAll(client, keep, [text, sessions, ...buttons]);
    return;
  }
  const input = (id: string, type: string) =>
    make('input', { id: `authWindow_basic_${id}`, class: 'fatalField', set: { type, autocomplete: 'off' } });
  const ok = make('button', {
    id: 'authWindow_basic_okButton',
    class: 'fatalButton',
    text: client.say('Войти'),
    set: { type: 'button' },
  });
  replaceAll(client, keep, [
    make('div', { id: 'authWindow' }, input('login', 'text'), input('password', 'password'), ok),
  ]);
}

function replaceAll(client: Client, keep: HTMLElement, parts: HTMLElement[]): void {
  const { width } = client.viewport();
  client.stage.document.body.replaceChildren(keep, ...parts);
  for (const [index, part] of parts.entries()) place(part, width / 2 - 200, 140 + index * 48, 400, 36);
}

/** Another tool at work on the same page (B27). */
export function inviteStrangers(client: Client): void {
  const { stage } = client;
  const { B27 } = client.manners;
  if (B27.includes('overlay')) {
    const overlay = stage.make('div', { class: 'strangerOverlay', text: 'REC' });
    overlay.style.zIndex = String(layers.stranger);
    const { width, height } = client.viewport();
    place(overlay, width - 70, height - 40, 60, 28);
    stage.document.body.append(overlay);
  }
  if (B27.includes('restyled')) {
    stage.document.documentElement.dataset.theme = 'horizon';
    for (const part of stage.document.querySelectorAll('.grid, .captionbar, .mainGroup'))
      part.classList.add('horizon-surface');
  }
}
