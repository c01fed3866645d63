import type { Fact, ItemKind, ListKind } from './caption-types';

/** Other words a portal's makers might have chosen, each one a person would understand. The first is the usual one. */

/** Captions of columns and fields, where they do not depend on the form. */
export const captionSynonyms: Record<Fact, readonly string[]> = {
  code: ['Код абонента', 'Код', 'Номер абонента', '№ абонента', 'Код клиента'],
  name: ['Абонент', 'Наименование', 'Название', 'Клиент', 'Наименование абонента', 'Организация'],
  inn: ['ИНН', 'ИНН абонента', 'ИНН клиента', 'ИНН организации'],
  kpp: ['КПП', 'КПП организации'],
  ogrn: ['ОГРН', 'ОГРН / ОГРНИП', 'ОГРН (ОГРНИП)'],
  phone: ['Телефон', 'Контактный телефон', 'Номер телефона', 'Тел.'],
  email: ['Электронная почта', 'E-mail', 'Адрес электронной почты', 'Эл. почта'],
  city: ['Город', 'Населённый пункт'],
  contact: ['Контактное лицо', 'Представитель', 'Контакт'],
  site: ['Сайт', 'Адрес сайта', 'Веб-сайт'],
  comment: ['Комментарий', 'Примечание'],
  createdOn: ['Дата оформления', 'Дата создания', 'Создано'],
  employees: ['Численность', 'Число сотрудников'],
  serviced: ['Обслуживается нами', 'На обслуживании'],
  invitationNumber: ['Номер', 'Номер приглашения', '№', '№ приглашения'],
  address: ['Адрес приглашения', 'Адрес электронной почты', 'E-mail', 'Получатель', 'Кому отправлено'],
  invitedOn: ['Дата', 'Дата приглашения', 'Дата отправки', 'Приглашён', 'Отправлено'],
  activatedOn: ['Дата активации', 'Активирован', 'Активировано', 'Активация'],
  blockedOn: ['Дата блокировки', 'Заблокировано', 'Блокировка'],
  expiresOn: ['Действует до', 'Действительно до', 'Срок действия', 'Истекает'],
  state: ['Состояние', 'Статус', 'Состояние приглашения', 'Статус приглашения'],
  sentTimes: ['Отправлено раз', 'Количество отправок'],
  subscriptionNumber: ['Номер подписки', 'Номер', '№ подписки'],
  tariff: ['Тариф', 'Тарифный план', 'Наименование тарифа'],
  kind: ['Вид', 'Тип', 'Вид подписки', 'Тип подписки'],
  startsOn: ['Начало действия', 'Дата начала', 'Действует с', 'Начало'],
  endsOn: ['Завершение действия', 'Дата окончания', 'Действует по', 'Окончание', 'Окончание действия'],
};

/** Captions on the list of subscribers, where the same facts are about the trial. */
export const subscriberCaptions: Partial<Record<Fact, readonly string[]>> = {
  code: ['Код', 'Код абонента', 'Номер абонента', '№ абонента'],
  name: ['Наименование', 'Абонент', 'Название', 'Клиент', 'Наименование абонента'],
  invitedOn: ['Приглашён', 'Дата приглашения', 'Приглашение отправлено'],
  activatedOn: ['Активирован', 'Дата активации', 'Приглашение активировано'],
  endsOn: ['Тестовый доступ по', 'Тестовый период до', 'Окончание тестового доступа', 'Тест до'],
};

export const windowSynonyms: Record<ListKind, readonly string[]> = {
  subscribers: ['Абоненты', 'Обслуживаемые абоненты', 'Список абонентов', 'Клиенты', 'Мои абоненты'],
  invitations: ['Приглашения абонентов', 'Приглашения', 'Приглашения клиентов', 'Отправленные приглашения'],
  subscriptions: ['Подписки абонентов', 'Подписки', 'Подписки клиентов', 'Обслуживаемые подписки'],
};

/** Captions that say nothing of the kind. */
export const namelessWindows = ['Список', 'Журнал', 'Реестр', 'Все записи'] as const;

export const nounSynonyms: Record<ItemKind, readonly string[]> = {
  subscriber: ['Абонент', 'Карточка абонента', 'Клиент'],
  invitation: ['Приглашение абонента', 'Приглашение', 'Приглашение клиента'],
  subscription: ['Подписка', 'Подписка абонента'],
};

/** Ways to name an element of a form from the usual name part of its id. */
export const idManners: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `Объект${name}`,
  (name) => `${name}Абонента`,
  (name) => `Поле${name}`,
];
export const tableNames = ['Список', 'ДинамическийСписок', 'СписокОбъектов', 'Таблица'] as const;
/** The caption of the send command is confirmed and never changes; its id is not (web-client.md §4.1). */
export const sendNames = ['ФормаОтправитьИЗакрыть', 'ОтправитьИЗакрыть', 'ФормаКомандаОтправить'] as const;
