import type { CaptionSet } from '../caption-types';
import type { PressRecord } from '../control';
import type { PortalData } from '../data/records';
import type { Manners } from '../manners';
import { spell } from './spelling';
import type { Stage } from './stage';

/** What every part of the client works with. */
export interface Client {
  readonly stage: Stage;
  readonly data: PortalData;
  readonly captions: CaptionSet;
  /** Read anew at each use: a test may change a manner at any moment. */
  manners: Manners;
  readonly presses: PressRecord[];
  /** A caption or text as this portal spells it. */
  say(text: string): string;
  /** A value in a cell or a field, spelled likewise. */
  tell(text: string): string;
  /** A sentence that may take several lines, spelled likewise. */
  phrase(text: string): string;
  /** Pixels of the page. */
  viewport(): { width: number; height: number };
  /** Next number of a form; never given twice (B1). */
  nextForm(): number;
  /** Next number of a page; counts apart from forms. */
  nextPage(): number;
  /** Runs when the handlers of a new form are due (B7). */
  attach(work: () => void): void;
}

interface ClientParts {
  stage: Stage;
  data: PortalData;
  captions: CaptionSet;
  manners: Manners;
  viewport: () => { width: number; height: number };
}

/** A client without anything drawn yet. */
export function createClient({ stage, data, captions, manners, viewport }: ClientParts): Client {
  let forms = -1;
  let pages = -1;
  const client: Client = {
    stage,
    data,
    captions,
    manners,
    presses: [],
    say: (text) => spell(text, client.manners.B4, 'caption'),
    tell: (text) => spell(text, client.manners.B4, 'value'),
    phrase: (text) => spell(text, client.manners.B4, 'sentence'),
    viewport,
    nextForm: () => {
      // Numbers have gaps in life: subordinate forms take theirs too.
      forms += forms < 0 ? 1 : 1 + (forms % 3);
      return forms;
    },
    nextPage: () => {
      pages += 1;
      return pages;
    },
    attach: (work) => {
      if (client.manners.B7 > 0) stage.later(client.manners.B7, work);
      else work();
    },
  };
  return client;
}
