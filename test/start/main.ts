import { launch } from '../e2e/driver';
import type { BrowserKind, Driver } from '../e2e/driver/types';
import { walkMainJob } from '../e2e/walk';
import { servePortal } from '../portal/server';

/** How the main job is shown. */
export interface Showing {
  kind: BrowserKind;
  /** A window stays open for the user; otherwise the story is walked and told. */
  headful: boolean;
  pictures: string;
  /** Aborted when the user stops the program. */
  signal: AbortSignal;
}

const list = 'https://1cfresh.com/a/adm/ru_RU/#e1cib/list/Справочник.Абоненты';

/** Serves the stand-in, opens a real browser with the extension on its list of subscribers, and cleans up after all. */
export async function show({ kind, headful, pictures, signal }: Showing): Promise<void> {
  const portal = await servePortal();
  let driver: Driver | null = null;
  const quit = async () => {
    if (driver?.browser.connected) await driver.close();
  };
  signal.addEventListener('abort', () => void quit());
  try {
    driver = await launch(kind, { port: portal.httpsPort, headful });
    if (signal.aborted) return;
    if (headful) await stayOpen(driver);
    else await walkMainJob({ driver, pictures, say: (words) => console.log(words) });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await quit();
    await portal.close();
  }
}

async function stayOpen(driver: Driver): Promise<void> {
  const closed = new Promise<void>((resolve) => driver.browser.once('disconnected', () => resolve()));
  await driver.open(list);
  console.log('Открыт список абонентов. Отметки стоят в строках; нажмите на любую, чтобы увидеть историю клиента.');
  console.log('Закройте окно браузера или нажмите Ctrl+C, когда закончите.');
  await closed;
}
