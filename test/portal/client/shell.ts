import type { Client } from './client';
import { metrics } from './metrics';
import { createOpenedBar, type OpenedBar } from './opened-bar';
import type { OpenForm, Pages } from './pages';
import { place, show } from './place';
import { createSections } from './sections';

export interface Shell {
  readonly element: HTMLElement;
  readonly openedBar: OpenedBar;
  layout(): void;
  /** Names the open windows anew. */
  update(forms: readonly OpenForm[], active: OpenForm | null): void;
}

interface ShellParts {
  pages: Pages;
  openList: (kind: 'subscribers' | 'invitations' | 'subscriptions') => void;
}

/** Top bar, sections, bar of open windows and the pages (web-client.md §10.1). */
export function createShell(client: Client, { pages, openList }: ShellParts): Shell {
  const { stage, captions } = client;
  const { make, every } = stage;
  const icon = (id: string) => make('div', { id, class: 'captionbarItem' });
  const search = make('input', {
    id: 'captionbarField_i0',
    class: 'captionbarInput',
    set: { placeholder: client.say(captions.texts.globalSearch), type: 'text', autocomplete: 'off' },
  });
  const title = make('div', { class: 'captionbarTitle', text: client.say(captions.application) });
  const logo = make(
    'div',
    { class: 'captionbarIco' },
    make('a', { id: 'captionbarLogo' }),
    make('a', { id: 'captionbarFunction', title: client.say(captions.texts.functions) }),
  );
  const field = make('div', { id: 'captionbarField' }, search);
  const counter = make('span', { class: 'captionbarCounter' });
  const bell = make('div', { id: 'captionbarNotifications', class: 'captionbarItem' }, counter);
  const items = [bell, icon('captionbarHistory'), icon('captionbarFavorite'), icon('captionbarMore')];
  const user = make('div', { class: 'captionbarUser', text: client.say(captions.user) });
  const bar = make('div', { id: 'captionbar', class: 'captionbar ePrimaryBack' }, logo, title, field, user, ...items);

  const openedBar = createOpenedBar(client, pages);
  const hasSections = !client.manners.B21.includes('no-sections');
  const hasBar = !client.manners.B21.includes('no-bar');
  const sections = createSections(client, openList);
  const pagesArea = make('div', { id: 'pagesArea' }, pages.element);
  const main = make('div', { id: 'mainArea' });
  if (hasSections) main.append(sections.element);
  if (hasBar) main.append(openedBar.element);
  main.append(pagesArea, sections.commands);
  const element = make('div', { id: 'mainSurface' }, bar, main);

  let count = 0;
  every(3000, () => {
    if (client.manners.B28 !== 'polls') return;
    count = (count + 1) % 7;
    counter.textContent = count === 0 ? '' : String(count);
    show(counter, count !== 0);
  });

  return {
    element,
    openedBar,
    layout() {
      const { width, height } = client.viewport();
      const inner = height - metrics.banner;
      place(element, 0, metrics.banner, width, inner);
      place(bar, 0, 0, width, metrics.captionBar);
      place(logo, 0, 0, 84, metrics.captionBar);
      place(title, 84, 0, 240, metrics.captionBar);
      place(field, Math.max(330, width / 2 - 170), 6, 340, 28);
      place(search, 0, 0, 340, 28);
      place(user, width - 320, 0, 160, metrics.captionBar);
      for (const [index, item] of items.entries()) place(item, width - 152 + index * 36, 6, 30, 28);
      const top = metrics.captionBar;
      place(main, 0, top, width, inner - top);
      const icons = client.manners.B21.includes('icons');
      const left = !hasSections ? 0 : icons ? metrics.narrowSections : metrics.sections;
      const bars = hasBar ? metrics.openedBar : 0;
      if (hasSections) sections.layout(left, inner - top);
      openedBar.layout(left, 0, width - left, bars);
      const area = { width: width - left, height: inner - top - bars };
      place(pagesArea, left, bars, area.width, area.height);
      pages.layout(0, 0, area.width, area.height);
    },
    update: (forms, active) => openedBar.update(forms, active),
  };
}
