import type { Client } from './client';
import { metrics } from './metrics';
import { place, show } from './place';
import { twinOf } from './twin';

/** What fills a page. */
export interface FormContent {
  /** Lays the form out in this size, pixels. */
  layout(width: number, height: number): void;
  /** A key pressed anywhere in the client; `true`: taken. */
  onKey?(event: KeyboardEvent): boolean;
  /** May the form close? `false` keeps it (a question is shown). */
  mayClose?(): boolean;
}

export interface OpenForm {
  /** Number of the form in ids. */
  readonly n: number;
  /** Number of its page. */
  readonly p: number;
  readonly guid: string;
  /** `home`, `subscribers`, `invitation:000000012` … */
  readonly name: string;
  readonly title: string;
  readonly page: HTMLElement;
  /** The main group: everything of the form lies flat in it. */
  readonly group: HTMLElement;
  content: FormContent;
  setTitle(title: string): void;
}

export interface Pages {
  readonly element: HTMLElement;
  readonly forms: readonly OpenForm[];
  active(): OpenForm | null;
  /** Opens a page in front, or brings the form of that name to the front. */
  open(name: string, title: string, fill: (form: OpenForm) => FormContent): OpenForm;
  activate(form: OpenForm): void;
  close(form: OpenForm): void;
  layout(left: number, top: number, width: number, height: number): void;
}

const guid = (seed: number) =>
  [8, 4, 4, 4, 12]
    .map((length, at) => ((seed + 1) * (at + 3) * 2_654_435_761).toString(16).padStart(12, '7').slice(-length))
    .join('-');

/** The container of open pages; `changed` is called after any change of what is open or in front. */
export function createPages(client: Client, changed: () => void): Pages {
  const { stage } = client;
  const element = stage.make('div', { id: 'pages_container' });
  const forms: OpenForm[] = [];
  let front: OpenForm | null = null;
  let size = { width: 0, height: 0 };

  const layoutForm = (form: OpenForm) => {
    place(form.page, 0, 0, size.width, size.height);
    const [line, container] = form.page.children as unknown as [HTMLElement, HTMLElement];
    place(line, 0, 0, size.width, metrics.pageHeader);
    place(line.querySelector('.toplineBox') as HTMLElement, metrics.margin, 0, size.width - 90, metrics.pageHeader);
    place(line.lastElementChild as HTMLElement, size.width - 40, 8, 26, 24);
    const height = size.height - metrics.pageHeader;
    place(container, 0, metrics.pageHeader, size.width, height);
    place(container.firstElementChild as HTMLElement, 0, 0, size.width, height);
    place(form.group, 0, 0, size.width, height);
    form.content.layout(size.width, height);
  };
  const toFront = (form: OpenForm | null) => {
    front = form;
    for (const other of forms) show(other.page, other === form);
    if (form) layoutForm(form);
    changed();
  };

  const pages: Pages = {
    element,
    forms,
    active: () => front,
    open(name, title, fill) {
      const known = forms.find((form) => form.name === name);
      if (known) {
        toFront(known);
        return known;
      }
      const form = drawPage(client, name, title, () => pages.close(form));
      form.content = fill(form);
      if (client.manners.B2 === 'twins') element.append(twinOf(form.page));
      element.append(form.page);
      forms.push(form);
      toFront(form);
      return form;
    },
    activate: toFront,
    close(form) {
      if (form.content.mayClose?.() === false) return;
      const at = forms.indexOf(form);
      if (at < 0) return;
      forms.splice(at, 1);
      if (client.manners.B1 === 'remove') form.page.remove();
      else show(form.page, false);
      toFront(front === form ? (forms[at - 1] ?? forms[0] ?? null) : front);
    },
    layout(left, top, width, height) {
      place(element, left, top, width, height);
      size = { width, height };
      if (front) layoutForm(front);
    },
  };
  return pages;
}

/** Header and empty form of a new page (web-client.md §10.1). */
function drawPage(client: Client, name: string, title: string, close: () => void): OpenForm {
  const { make, on } = client.stage;
  const n = client.nextForm();
  const p = client.nextPage();
  const text = make('div', { id: `VW_page${p}headerTopLine_title`, class: 'toplineBoxTitle' });
  const box = make('div', { class: 'toplineBox' }, text);
  const cross = make('span', {
    id: `VW_page${p}headerTopLine_cmd_CloseButton`,
    class: 'toplineClose',
    title: client.say(client.captions.texts.close),
  });
  const line = make('div', { class: 'topline' }, make('div', { class: 'toplineCenter' }, box), cross);
  const group = make('div', { id: `form${n}_mainGroup`, class: 'mainGroup' });
  const scroll = make('div', { id: `form${n}_$scrl`, class: 'formScroll' }, group);
  const page = make('div', { id: `page${p}`, class: 'page' }, line, make('div', { id: `form${n}_container` }, scroll));
  if (name === 'home') show(cross, false);
  client.attach(() => on(cross, 'click', close));
  const form = {
    n,
    p,
    guid: guid(n),
    name,
    title,
    page,
    group,
    content: { layout: () => {} },
    setTitle(next: string) {
      form.title = next;
      const spelled = client.say(next);
      box.dataset.title = spelled;
      text.title = spelled;
      if (client.manners.B3 === 'text') text.textContent = spelled;
    },
  };
  form.setTitle(title);
  return form;
}
