import type { Action } from '@/lib/messages/protocol';
import type { TurnView } from '@/lib/messages/views';
import type { TurnDraft } from './timeline';

/** The action of a turn with what was said of it; what was left empty is not told. */
export function turnAction(name: TurnView['do'], { words = '', until }: TurnDraft): Action {
  const said = words.trim();
  switch (name) {
    case 'subscribed':
      return { do: name, ...(said && { tariff: said }), ...(until && { endsOn: until }) };
    case 'renewed':
      return { do: name, endsOn: until ?? '' };
    case 'lost':
      return { do: name, reason: said };
    case 'handover':
      return { do: name, state: 'asked', to: said };
    case 'link':
      return { do: name, code: said };
    case 'returned':
      return { do: name };
  }
}
