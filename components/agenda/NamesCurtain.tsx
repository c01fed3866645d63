import type { AgendaModel } from '@/lib/models/agenda';

/**
 * Hides clients' names while the screen is shown to others. The name of the switch stays: whether it is on is said by its
 * state, what a press will do, and the key for it, by its tip.
 */
export function NamesCurtain({ agenda }: { agenda: AgendaModel }) {
  const text = agenda.text.value;
  const hidden = agenda.view.value?.namesHidden ?? false;
  return (
    <button
      type="button"
      class="fc-chip"
      aria-pressed={hidden}
      aria-keyshortcuts="Alt+Shift+H"
      title={text(hidden ? 'agenda_names_show' : 'agenda_names_hide_why')}
      onClick={() => void agenda.hideNames(!hidden)}
    >
      {text('agenda_names_hide')}
    </button>
  );
}
