import type { StandInControl } from '../control';
import type { Client } from './client';
import { geometryOf } from './geometry';
import type { Portal } from './portal';
import { errorOf, lockOf, questionAbout } from './sending';

/** What tests hold of the drawn client. Every entry is the client's own doing. */
export function createControl(client: Client, portal: Portal): StandInControl {
  const { stage } = client;
  const geometry = geometryOf(stage.document);
  const visibleList = () => {
    const form = portal.listForm();
    const [pane] = form?.panes ?? [];
    if (!pane) throw new RangeError('no list is visible');
    return pane;
  };
  const control: StandInControl = {
    data: client.data,
    captions: client.captions,
    get manners() {
      return client.manners;
    },
    openList: (kind) => stage.own(() => portal.openList(kind)),
    openItem: (kind, key) => stage.own(() => portal.openItem(kind, key)),
    openDialog: (kind) =>
      stage.own(() => {
        const spec = {
          question: () => questionAbout(client, () => {}),
          error: () => errorOf(client),
          lock: () => lockOf(client),
        };
        portal.windows.open(spec[kind](), portal.pages.active());
      }),
    closeForm: () =>
      stage.own(() => {
        const form = portal.pages.active();
        if (form) portal.pages.close(form);
      }),
    scrollToRow: (index) => stage.own(() => visibleList().scrollTo(index)),
    search: (text) => stage.own(() => visibleList().search(text)),
    list() {
      const active = portal.pages.active();
      const [pane] = portal.listForm()?.panes ?? [];
      if (!pane || !active) return null;
      const grid = stage.document.querySelectorAll(`[id="form${active.n}_${pane.spec.table}"]`);
      const origin = geometry.rect([...grid].find((one) => geometry.visible(one)) ?? active.page);
      const window = pane.window();
      const rows = window.rows.map((row) => ({
        ...row,
        rect: { ...row.rect, left: origin.left + row.rect.left, top: origin.top + row.rect.top },
      }));
      return { ...window, formNumber: active.n, rows };
    },
    windowRows: () => control.list()?.rows ?? [],
    forms: () =>
      portal.pages.forms.map((form) => ({
        formNumber: form.n,
        pageNumber: form.p,
        form: form.name,
        caption: form.title,
        active: form === portal.pages.active(),
      })),
    presses: client.presses,
    pressCount: (action) => client.presses.filter((press) => press.action === action && press.acted).length,
    setManner: (name, value) =>
      stage.own(() => {
        client.manners = { ...client.manners, [name]: value };
        if (name === 'B24' && value === 'dead') portal.die();
      }),
    foreignChanges: () => {
      stage.collect();
      return stage.foreignChanges;
    },
    forgetForeignChanges: () => {
      stage.collect();
      stage.foreignChanges.length = 0;
    },
    errors: stage.errors,
  };
  return control;
}
