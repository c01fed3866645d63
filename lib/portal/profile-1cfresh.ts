import type { FieldRule, Profile, ScreenRule } from './profile';
import type { FieldName } from './types';

/**
 * The profile of 1cfresh.com. Nobody has published the captions of its lists, so each family holds every plausible one
 * (domain.md §2, §6); Russian and English.
 */
const field = (captions: string, names = '', holds?: FieldRule['holds'], byContent = false): FieldRule => ({
  captions: captions.split('|'),
  ...(names && { names: names.split('|') }),
  ...(holds && { holds }),
  ...(byContent && { byContent }),
});

const code = field(
  'Код абонента|Код обслуживаемого абонента|Абонент (код)|Абонент.Код|Номер абонента|№ абонента|Код клиента|Номер клиента|№ клиента|Subscriber code|Customer code|Account code|Subscriber ID',
  'КодАбонента|НомерАбонента|АбонентКод|SubscriberCode|CustomerCode',
  'code',
);
const ownCode: FieldRule = {
  ...field(`${code.captions.join('|')}|Код|Code`, `${code.names?.join('|')}|Код|Code`, 'code'),
  usual: 'Код',
};
const client = field(
  'Наименование абонента|Обслуживаемый абонент|Абонент|Клиент|Subscriber name|Subscriber|Customer|Client',
  'НаименованиеАбонента|Абонент|Клиент|Subscriber|Customer',
);
const ownName = field(
  'Наименование абонента|Наименование|Название|Абонент|Клиент|Имя|Subscriber name|Name|Description|Subscriber|Customer',
  'Наименование|НаименованиеАбонента|Description|Name',
);
const inn = field(
  'ИНН|ИНН абонента|ИНН клиента|ИНН организации|ИНН/КПП|ИНН / КПП|TIN|INN',
  'ИНН|ИННАбонента|TIN|INN',
  'inn',
  true,
);
const requisites: Partial<Record<FieldName, FieldRule>> = {
  inn,
  kpp: field('КПП|КПП абонента|CRTR|KPP', 'КПП|CRTR|KPP'),
  ogrn: field('ОГРН|ОГРНИП|ОГРН/ОГРНИП|ОГРН (ОГРНИП)|PSRN|OGRN', 'ОГРН|PSRN|OGRN'),
  phone: field(
    'Телефон|Номер телефона|Контактный телефон|Телефон абонента|Телефоны|Phone|Phone number',
    'Телефон|НомерТелефона|КонтактныйТелефон|Phone',
  ),
  email: field(
    'Электронная почта|E-mail|Email|E-mail абонента|Адрес электронной почты|Эл. почта|Эл.почта|Почта|Email address',
    'ЭлектроннаяПочта|АдресЭП|Почта|АдресЭлектроннойПочты|Email|EmailAddress',
    'email',
  ),
  city: field('Город|City|Town', 'Город|City'),
  contact: field(
    'Контактное лицо|Контакт|Ответственное лицо|Contact person|Contact',
    'КонтактноеЛицо|Контакт|ContactPerson',
  ),
  site: field('Сайт|Веб-сайт|Адрес сайта|Website|Site', 'Сайт|Website|Site'),
};
const tariff = field(
  'Тариф|Наименование тарифа|Тарифный план|Тариф абонента|Тариф обслуживающей организации|Тариф провайдера|Tariff|Plan|Tariff plan',
  'Тариф|ТарифОбслуживающейОрганизации|Tariff|Plan',
);
const state = field(
  'Состояние|Статус|Состояние приглашения|Статус приглашения|State|Status',
  'Состояние|Статус|State|Status',
);
const invitedOn = field(
  'Дата отправки|Дата приглашения|Приглашен|Отправлено|Отправлен|Приглашение отправлено|Invited|Sent|Invitation date',
  'ДатаПриглашения|ДатаОтправки|InvitationDate',
  'date',
);
const activatedOn = field(
  'Дата активации|Активировано|Активирован|Активация|Дата активации приглашения|Приглашение активировано|Activated|Activation date|Activated on',
  'ДатаАктивации|Активировано|ActivationDate',
  'date',
);
const validTo =
  'Завершение действия|Дата окончания|Дата завершения|Окончание действия|Действует по|Действует до|Окончание|Завершение|Дата окончания действия|End date|Valid until|Valid to|Valid through|Expires|Ends';
const validToNames = 'ЗавершениеДействия|ДатаОкончания|ДатаЗавершения|ОкончаниеДействия|ДействуетПо|EndDate|ValidUntil';
const endsOn = field(validTo, validToNames, 'date');
const trialEnd = field(
  `Тестовый доступ по|Тестовый доступ до|Окончание тестового доступа|Завершение тестового доступа|Тест до|Тест по|Тестовый период до|Тестовый период по|Окончание тестового периода|Доступ до|Доступ по|Trial until|Trial ends|${validTo}`,
  `ТестовыйДоступПо|ОкончаниеТеста|TrialEnd|${validToNames}`,
  'date',
);

const subscriberFields = {
  code: ownCode,
  name: ownName,
  ...requisites,
  tariff,
  invitedOn,
  activatedOn,
  endsOn: trialEnd,
};
const invitationFields = {
  invitationNumber: field(
    'Номер приглашения|№ приглашения|Номер|№|Invitation number|Number|No.',
    'НомерПриглашения|Номер|Number',
    'code',
  ),
  code,
  name: client,
  inn,
  address: field(
    'Адрес приглашения|Адрес получателя|Получатель|Кому|Электронная почта|E-mail|Email|Адрес электронной почты|Эл. почта|Почта|Адрес|Invitation address|Recipient|Email address',
    'АдресПриглашения|АдресЭлектроннойПочты|Получатель|ЭлектроннаяПочта|EmailAddress|Email',
    'email',
    true,
  ),
  phone: requisites.phone as FieldRule,
  contact: requisites.contact as FieldRule,
  invitedOn: field(
    `${invitedOn.captions.join('|')}|Дата создания|Создано|Создан|Дата|Created|Date`,
    `${invitedOn.names?.join('|')}|ДатаСоздания|Дата|Date`,
    'date',
  ),
  activatedOn,
  blockedOn: field(
    'Дата блокировки|Заблокировано|Заблокирован|Дата блокирования|Blocked|Blocked on|Block date',
    'ДатаБлокировки|BlockDate',
    'date',
  ),
  expiresOn: field(
    'Действует до|Действует по|Действительно до|Срок действия|Срок действия до|Истекает|Дата окончания|Дата окончания действия|Valid until|Valid to|Expires|Expiration date',
    'ДействуетДо|СрокДействия|ДатаОкончания|ValidUntil|ExpirationDate',
    'date',
  ),
  state,
};
const subscriptionFields = {
  subscriptionNumber: field(
    'Номер подписки|№ подписки|Номер|№|Subscription number|Number|No.',
    'НомерПодписки|Номер|Number',
    'code',
  ),
  code,
  name: client,
  inn,
  tariff,
  kind: field(
    'Вид подписки|Тип подписки|Вид|Тип|Subscription type|Subscription kind|Type|Kind',
    'ВидПодписки|ТипПодписки|Вид|Тип|Type|Kind',
  ),
  startsOn: field(
    'Начало действия|Дата начала|Действует с|Начало|Дата начала действия|Start date|Valid from|Starts|Start',
    'НачалоДействия|ДатаНачала|ДействуетС|StartDate|ValidFrom',
    'date',
  ),
  endsOn,
  state,
};

const rule = (
  shape: ScreenRule['shape'],
  captions: string,
  names: string,
  rest: Pick<ScreenRule, 'fields' | 'keys' | 'timeline' | 'own' | 'needs'> & Partial<ScreenRule>,
  subjects = '',
): ScreenRule => ({
  shape,
  captions: captions.split('|'),
  names: names.split('|').filter(Boolean),
  subjects: subjects.split('|').filter(Boolean),
  ...rest,
});

const subscriber = {
  fields: subscriberFields,
  keys: ['code'],
  timeline: ['code'],
  own: ['code', 'name', 'inn', 'kpp', 'phone', 'email', 'city', 'contact'],
  needs: 2,
} as const;
const invitation = {
  fields: invitationFields,
  keys: ['invitationNumber', 'code'],
  timeline: ['invitationNumber', 'code'],
  own: ['invitationNumber', 'address', 'invitedOn', 'activatedOn', 'blockedOn', 'expiresOn', 'state'],
  needs: 2,
} as const;
const subscription = {
  fields: subscriptionFields,
  keys: ['subscriptionNumber', 'code'],
  timeline: ['code'],
  own: ['tariff', 'startsOn', 'endsOn'],
  needs: 2,
} as const;

export const profile1cfresh: Profile = {
  version: 1,
  id: '1cfresh',
  revision: 1,
  country: 'RU',
  screens: {
    subscribers: rule(
      'list',
      'Абоненты|Абоненты (*)|Абоненты обслуживающей организации|Обслуживаемые абоненты|Список абонентов|Мои абоненты|Клиенты|Мои клиенты|Список клиентов|Subscribers|Subscribers (*)|Serviced subscribers|Customers',
      'Абоненты|СписокАбонентов|ОбслуживаемыеАбоненты|Subscribers|SubscribersList|Customers',
      subscriber,
    ),
    subscriber: rule(
      'item',
      '* (Абонент)|* (Обслуживаемый абонент)|* (Карточка абонента)|Абонент *|Абонент|Карточка абонента*|* (Subscriber)|Subscriber: *|Subscriber card*',
      '',
      subscriber,
    ),
    invitations: rule(
      'list',
      'Приглашения|Приглашения (*)|Приглашения абонентов|Приглашения клиентов|Приглашения абонентов (*)|Список приглашений|Отправленные приглашения|Invitations|Invitations (*)|Subscriber invitations|Customer invitations',
      'Приглашения|ПриглашенияАбонентов|СписокПриглашений|Invitations',
      invitation,
      'Номер приглашения|Состояние приглашения|Дата активации приглашения|Адрес приглашения|Invitation number|Invitation address',
    ),
    invitation: rule(
      'item',
      'Приглашение|Приглашение *|* (Приглашение)|* (Приглашение абонента)|Subscriber invitation|Subscriber invitation *|Invitation|Invitation *|* (Invitation)|* (Subscriber invitation)',
      '*ОтправитьИЗакрыть|*SendAndClose',
      { ...invitation, numberInCaption: 'invitationNumber' },
    ),
    subscriptions: rule(
      'list',
      'Подписки|Подписки (*)|Подписки абонентов|Подписки клиентов|Подписки абонентов (*)|Подписки обслуживаемых абонентов|Список подписок|Subscriptions|Subscriptions (*)|Customer subscriptions|Subscriber subscriptions',
      'Подписки|ПодпискиАбонентов|СписокПодписок|Subscriptions',
      subscription,
      'Номер подписки|Вид подписки|Тип подписки|Subscription number|Subscription type',
    ),
    subscription: rule(
      'item',
      'Подписка|Подписка *|* (Подписка)|* (Подписка абонента)|* (Подписка сервиса)|Subscription|Subscription *|* (Subscription)',
      '',
      { ...subscription, numberInCaption: 'subscriptionNumber' },
    ),
  },
  foreign: [
    '*пользовател*',
    '*рассыл*',
    '*уведомлен*',
    'Тарифы*',
    'Приложения*',
    'Контрагент*',
    'Организаци*',
    'Счета*',
    'Запрос*',
    '*расширени*',
    '*users*',
    '*notification*',
    'Tariffs*',
    'Applications*',
  ],
  commands: { send: ['Отправить и закрыть', 'Send and close'] },
  weights: {
    caption: 0.4,
    'table-caption': 0.4,
    'table-name': 0.3,
    subject: 0.3,
    columns: 0.4,
    content: 0.1,
    agree: 0.1,
  },
  threshold: 0.6,
  margin: 0.15,
};
