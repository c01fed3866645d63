import type { CaptionSet } from './caption-types';
import { russianCaptions } from './captions';

/** A client's book: the same web client with lists that look alike, where the extension must stay silent. */
export function bookCaptions(): CaptionSet {
  const set = structuredClone(russianCaptions);
  set.application = 'Бухгалтерия организации (учебная)';
  set.user = 'Бухгалтер';
  set.sections = ['Главное', 'Справочники', 'Продажи'];
  set.lists.subscribers.caption = 'Контрагенты';
  set.lists.subscribers.link = 'Справочник.Контрагенты';
  set.lists.invitations.caption = 'Приглашения на обмен документами';
  set.lists.subscriptions.caption = 'Счета за подписки';
  set.items.subscriber.noun = 'Контрагент';
  return set;
}
