import type { CaptionSet, Fact, ItemKind, ItemSpec, ListKind, ListSpec } from './caption-types';
import { russianCaptions } from './captions';
import { keyFactOf } from './client/columns';
import { type Random, randomFrom } from './data/random';
import {
  captionSynonyms,
  idManners,
  namelessWindows,
  nounSynonyms,
  sendNames,
  subscriberCaptions,
  tableNames,
  windowSynonyms,
} from './synonyms';

/** What a reader can hope for on one screen. */
export interface ScreenHope {
  /** A person who knows the portal would say at once what screen this is. */
  recognisable: boolean;
  /** Its records can be told apart: the key is shown. */
  keyed: boolean;
  /** Facts that are shown, for comparing what was read. */
  facts: readonly Fact[];
}

/** An invented portal: its names, and the truth about them. */
export interface ShuffledPortal {
  captions: CaptionSet;
  hopes: Record<ListKind | ItemKind, ScreenHope>;
}

/** Facts that tell a list's kind even where its caption does not; all of them together do. */
const telling: Record<ListKind, readonly Fact[]> = {
  subscribers: ['name', 'inn'],
  invitations: ['address', 'state'],
  subscriptions: ['tariff', 'startsOn', 'endsOn'],
};

function shuffleList(list: ListSpec, random: Random): ScreenHope {
  const key = keyFactOf(list);
  const keyed = !random.chance(0.1);
  const nameless = random.chance(0.15);
  for (const column of list.columns) {
    const own = list.kind === 'subscribers' ? subscriberCaptions[column.fact] : undefined;
    column.caption = random.pick(own ?? captionSynonyms[column.fact]);
  }
  const repeated = (caption: string) => list.columns.filter((column) => column.caption === caption).length > 1;
  // Two columns of one caption would be a portal nobody could read: those fall back to their first words.
  for (const column of list.columns) {
    if (!repeated(column.caption)) continue;
    const own = list.kind === 'subscribers' ? subscriberCaptions[column.fact] : undefined;
    column.caption = (own ?? captionSynonyms[column.fact])[0] as string;
  }
  const kept = list.columns.filter(({ fact }) => (fact === key ? keyed : !random.chance(0.15)));
  list.columns = random.shuffle(kept);
  list.caption = nameless ? random.pick(namelessWindows) : random.pick(windowSynonyms[list.kind]);
  list.table = random.pick(tableNames);
  const facts = list.columns.map(({ fact }) => fact);
  const told = telling[list.kind].every((fact) => facts.includes(fact));
  return { recognisable: told || (!nameless && facts.length >= 3), keyed, facts };
}

function shuffleItem(item: ItemSpec, random: Random): ScreenHope {
  item.noun = random.pick(nounSynonyms[item.kind]);
  const rename = random.pick(idManners);
  for (const field of item.fields) {
    const own = item.kind === 'subscriber' ? subscriberCaptions[field.fact] : undefined;
    field.caption = random.pick(own ?? captionSynonyms[field.fact]);
    field.name = rename(field.name);
  }
  for (const command of item.commands) {
    if (command.action === 'send') command.name = random.pick(sendNames);
  }
  const key: Fact = item.kind === 'subscriber' ? 'code' : `${item.kind}Number`;
  const optional = item.fields.filter(({ fact, required }) => fact !== key && !required);
  const dropped = optional.filter(() => random.chance(0.15));
  item.fields = random.shuffle(item.fields.filter((field) => !dropped.includes(field)));
  return { recognisable: true, keyed: true, facts: item.fields.map(({ fact }) => fact) };
}

/** A portal with other words, other id names and another order of columns; the same for the same seed. */
export function shuffleCaptions(seed: number): ShuffledPortal {
  const random = randomFrom(seed);
  const captions = structuredClone(russianCaptions);
  const { lists, items } = captions;
  const hopes = {
    subscribers: shuffleList(lists.subscribers, random),
    invitations: shuffleList(lists.invitations, random),
    subscriptions: shuffleList(lists.subscriptions, random),
    subscriber: shuffleItem(items.subscriber, random),
    invitation: shuffleItem(items.invitation, random),
    subscription: shuffleItem(items.subscription, random),
  };
  captions.texts.invitation = items.invitation.noun;
  captions.texts.subscription = items.subscription.noun;
  return { captions, hopes };
}
