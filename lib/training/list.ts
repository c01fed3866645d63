import type { TrainingClient } from './clients';

type Column = keyof TrainingClient | 'comment';

const columns: readonly Column[] = ['code', 'name', 'inn', 'tariff', 'invitedOn', 'activatedOn', 'endsOn', 'comment'];
/** Where all of them do not fit, the free place for badges counts for more than these. */
const spared: readonly Column[] = ['inn', 'tariff'];

/** Captions of the invented portal, as portals of that language have them (lib/portal/profile-1cfresh.ts). */
const captions: Record<'ru' | 'en', Record<Column | 'list', string>> = {
  ru: {
    list: 'Абоненты',
    code: 'Код',
    name: 'Наименование',
    inn: 'ИНН',
    tariff: 'Тариф',
    invitedOn: 'Приглашён',
    activatedOn: 'Активирован',
    endsOn: 'Тестовый доступ по',
    comment: 'Комментарий',
  },
  en: {
    list: 'Subscribers',
    code: 'Code',
    name: 'Description',
    inn: 'INN',
    tariff: 'Plan',
    invitedOn: 'Invited',
    activatedOn: 'Activated',
    endsOn: 'Trial ends',
    comment: 'Comment',
  },
};

/**
 * Draws a list of subscribers into a place, in the shape in which the portal's web client draws its own (web-client.md
 * §2.3, §5.1), so that the same reader takes it for one. Only the shape: nothing of it works but being read and clicked.
 * @param isNarrow there is little width: fewer columns, so that the badges stay in view
 */
export function drawTrainingList(
  place: HTMLElement,
  language: 'ru' | 'en',
  clients: readonly TrainingClient[],
  isNarrow = false,
): void {
  const { ownerDocument: document } = place;
  const words = captions[language];
  const drawn = isNarrow ? columns.filter((column) => !spared.includes(column)) : columns;
  const make = (className: string, id: string, ...children: (Node | string)[]) => {
    const element = document.createElement('div');
    if (className) element.className = className;
    if (id) element.id = id;
    element.append(...children);
    return element;
  };
  const line = (textOf: (column: Column) => string) => {
    const boxes = drawn.map((column, index) => {
      const box = make('gridBox', '', make('gridBoxText', '', textOf(column)));
      box.setAttribute('colindex', String(index));
      return box;
    });
    return make('gridLine', '', ...boxes);
  };
  const head = make(
    'gridHead',
    '',
    line((column) => words[column]),
  );
  const body = make('gridBody', '', ...clients.map((client) => line((column) => cellText(client, column))));
  const grid = make('grid', 'form1_Список', make('gridContent', 'grid_form1_Список', head, body));
  const title = make('toplineBox', '', words.list);
  title.setAttribute('data-title', words.list);
  place.replaceChildren(
    make('', 'page1', title, make('', 'form1_container', make('mainGroup', 'form1_mainGroup', grid))),
  );
}

function cellText(client: TrainingClient, column: Column): string {
  const text = column === 'comment' ? '' : (client[column] ?? '');
  return column.endsWith('On') ? text.split('-').reverse().join('.') : text;
}
