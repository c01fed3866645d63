/** How a browser treats alarms and notifications. */
export interface Dialect {
  keepsAlarmsOverRestart: boolean;
  keepsAlarmsOverUpdate: boolean;
  /** Options of a notification that it knows; any other throws (peers.md §4.3). */
  noticeOptions: readonly string[];
}

const basic = ['type', 'iconUrl', 'title', 'message'];
export const dialects: Dialect[] = [
  {
    keepsAlarmsOverRestart: true,
    keepsAlarmsOverUpdate: false,
    noticeOptions: [...basic, 'buttons', 'requireInteraction'],
  },
  { keepsAlarmsOverRestart: false, keepsAlarmsOverUpdate: false, noticeOptions: basic },
];

/** How many alarms there may be, whatever the number of clients. */
const mostAlarms = 2;

interface AlarmInfo {
  when?: number;
  periodInMinutes?: number;
}

interface Alarm {
  scheduledTime: number;
  period?: number;
}

/** Alarms and notifications of a browser, in its dialect. */
export class FakeBrowser {
  #alarms = new Map<string, Alarm>();
  /** Ids of the notifications, in the order they were shown. */
  readonly shown: string[] = [];

  /** @param doze how late a repeating alarm comes, milliseconds: the computer dozes, and only a set time wakes it */
  constructor(
    readonly dialect: Dialect,
    readonly doze: number,
  ) {}

  alarm(name: string): Alarm | undefined {
    return this.#alarms.get(name);
  }

  setAlarm(name: string, { when, periodInMinutes, ...unknown }: AlarmInfo, now: number): void {
    const strange = Object.keys(unknown)[0];
    if (strange !== undefined) throw new TypeError(`${name}: unexpected property "${strange}"`);
    const period = periodInMinutes === undefined ? undefined : periodInMinutes * 60_000;
    this.#alarms.set(name, { scheduledTime: when ?? now + (period ?? 0), ...(period !== undefined && { period }) });
    if (this.#alarms.size > mostAlarms) throw new Error(`one alarm too many: ${name}`);
  }

  clearAlarm(name: string): boolean {
    return this.#alarms.delete(name);
  }

  /** Rings the next alarm of a span and answers its time; `null` when there is none. */
  ring(now: number, end: number): number | null {
    let next: [string, Alarm] | null = null;
    for (const entry of this.#alarms) {
      if (next === null || this.#timeOf(entry[1]) < this.#timeOf(next[1])) next = entry;
    }
    if (next === null || this.#timeOf(next[1]) > end) return null;
    const [name, alarm] = next;
    const at = Math.max(now, this.#timeOf(alarm));
    if (alarm.period === undefined) this.#alarms.delete(name);
    else alarm.scheduledTime = at + alarm.period;
    return at;
  }

  #timeOf({ scheduledTime, period }: Alarm): number {
    return period === undefined ? scheduledTime : scheduledTime + this.doze;
  }

  restart(): void {
    if (!this.dialect.keepsAlarmsOverRestart) this.#alarms.clear();
  }

  update(): void {
    if (!this.dialect.keepsAlarmsOverUpdate) this.#alarms.clear();
  }

  notify(id: string, options: object): void {
    const unknown = Object.keys(options).find((name) => !this.dialect.noticeOptions.includes(name));
    if (unknown !== undefined) throw new TypeError(`${id}: unexpected property "${unknown}"`);
    this.shown.push(id);
  }
}
