import type { Client } from './client';
import { place } from './place';

/** The letter's preview: an HTML field, that is a same-origin iframe without an address (web-client.md §3.5). */
export function createLetter(client: Client, n: number, address: string) {
  const { make } = client.stage;
  const id = `form${n}_${client.captions.names.letter}`;
  const title = make('label', { id: `${id}#title_div`, class: 'fieldTitle' });
  title.append(make('span', { id: `${id}#title_text`, text: client.say(`${client.captions.texts.letter}:`) }));
  const frame = make('iframe', { class: 'htmlField' });
  const safe = address.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  frame.setAttribute('srcdoc', `<small><p>Здравствуйте!</p><p>Вас приглашают в сервис. Адрес: ${safe}</p></small>`);
  const holder = make('div', { id: id, class: 'htmlHolder' }, frame);
  return {
    parts: [title, holder],
    layout({ left, top, width, height }: { left: number; top: number; width: number; height: number }) {
      place(title, left, top, 160, 28);
      place(holder, left + 160, top, Math.max(0, width - 160), height);
      place(frame, 0, 0, Math.max(0, width - 160), height);
    },
  };
}
