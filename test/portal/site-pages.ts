/** Pages of the stand-in's site beside the client. Plain documents: the extension must stay silent on them. */

const banner =
  '<p class="note">Учебный стенд с вымышленными данными. Это не сервис 1cfresh.com и не страница фирмы «1С».</p>';

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="/stand-in/site.css"></head><body>${banner}${body}</body></html>`;
}

/** The client's own page: an empty document that its script fills. */
export const clientPage = `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>1С:Предприятие (учебный стенд)</title>
<link rel="stylesheet" href="/stand-in/client.css"><script src="/stand-in/client.js" defer></script></head><body></body></html>`;

/** The OpenID login page: fields are known by their placeholders (web-client.md §1.3). */
export const loginPage = page(
  'Вход в сервис',
  `<main class="login"><h1>Вход в сервис</h1><form onsubmit="return false">
<input placeholder="Пользователь" autocomplete="off"><input placeholder="Пароль" type="password" autocomplete="off">
<button type="button">Войти</button></form></main>`,
);

export const articlePage = page(
  'Статья',
  `<main><h1>Как продлить доступ</h1><p>Если тестовый доступ закончился, владелец абонента может продлить его в личном кабинете.</p>
<table><tr><th>Код</th><th>Наименование</th><th>ИНН</th></tr><tr><td>1011</td><td>ООО «Пример»</td><td>7707083893</td></tr></table></main>`,
);

export const availabilityPage = page(
  'Сервис недоступен',
  '<main><h1>Сервис временно недоступен</h1><p>Попробуйте обновить страницу через несколько минут.</p></main>',
);

/** Another site's page with the client in an iframe (B26). `address` is put into an attribute, so it is escaped. */
export function framePage(address: string): string {
  const safe = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return page('Портал компании', `<main class="framed"><h1>Портал компании</h1><iframe src="${safe}"></iframe></main>`);
}

export const missingPage = page('Нет такой страницы', '<main><h1>Нет такой страницы</h1></main>');
