/** Material for invented companies. Any likeness to a real one is chance. */

export const stems =
  'Север Волга Урал Байкал Алтай Кама Онега Двина Ладога Енисей Ангара Тайга Степь Заря Рассвет Маяк Компас Вектор Контур Пульс Орион Сатурн Гранит Кедр Берёза Ясень Рябина Клён Парус Якорь'.split(
    ' ',
  );
export const trades =
  'Строй Торг Сервис Маркет Проект Снаб Транс Мебель Свет Пласт Металл Текстиль Агро Продукт Фарм Авто Лес Вода Пром Монтаж'.split(
    ' ',
  );
export const adjectives =
  'Северный Тихий Белый Новый Старый Зелёный Полевой Речной Лесной Городской Дальний Ясный Тёплый Вольный Мастеровой Солнечный Заводской Книжный'.split(
    ' ',
  );
export const nouns =
  'двор причал ключ берег парк склад цех квартал переулок путь ветер камень хлеб сад колос фонарь мост порт'.split(' ');
export const surnames =
  'Абросимов Бабурин Вершинин Голубев Дорофеев Ершов Жданов Зимин Игнатьев Калинин Лапшин Мельников Несмеянов Овчинников Пономарёв Рыбаков Селезнёв Тарасов Уваров Фролов Хомутов Цветков Черных Шубин Щеглов Юдин Яхонтов'.split(
    ' ',
  );
export const initials = 'А Б В Г Д Е И К Л М Н О П Р С Т'.split(' ');
export const cities: readonly (readonly [city: string, dialling: string])[] = [
  ['Барнаул', '3852'],
  ['Вологда', '8172'],
  ['Воронеж', '473'],
  ['Екатеринбург', '343'],
  ['Ижевск', '3412'],
  ['Казань', '843'],
  ['Калуга', '4842'],
  ['Краснодар', '861'],
  ['Курган', '3522'],
  ['Нижний Новгород', '831'],
  ['Орёл', '4862'],
  ['Пермь', '342'],
  ['Псков', '8112'],
  ['Рязань', '4912'],
  ['Самара', '846'],
  ['Тверь', '4822'],
  ['Томск', '3822'],
  ['Уфа', '347'],
  ['Ярославль', '4852'],
];
/** Reserved for examples, so no letter to them can reach anybody (RFC 2606). */
export const mailDomains = ['pochta.example', 'mail.example', 'office.example', 'firma.example'];
export const paidTariffs = ['БАЗОВЫЙ', 'ПРОФ', 'КОРП', 'Розница'];
export const trialTariffs = ['Тестовый доступ', 'Пробный период', 'Тестовый доступ ПРОФ'];

const latin: Record<string, string> = Object.fromEntries(
  'а-a б-b в-v г-g д-d е-e ё-e ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-h ц-c ч-ch ш-sh щ-sch ъ- ы-y ь- э-e ю-yu я-ya'
    .split(' ')
    .map((pair) => pair.split('-') as [string, string]),
);

/** Russian words in Latin letters, as people make logins of them. */
export function inLatin(text: string): string {
  return [...text.toLowerCase()].map((letter) => latin[letter] ?? (/[a-z0-9]/u.test(letter) ? letter : '')).join('');
}
