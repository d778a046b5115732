// Cron by GitHub's rules: five fields, in UTC unless a timezone is given. Next times are computed from the given clock.

interface Field {
  min: number;
  max: number;
  names: readonly string[];
}

const fields: readonly Field[] = [
  { min: 0, max: 59, names: [] },
  { min: 0, max: 23, names: [] },
  { min: 1, max: 31, names: [] },
  { min: 1, max: 12, names: ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { min: 0, max: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];
const minuteMs = 60_000;
/** Searches four years ahead: a cron for 29 February fires within them. */
const farthestMinutes = 4 * 366 * 24 * 60;

/** Returns the first moment after `afterMs` (milliseconds since the epoch) at which the cron fires. Throws for an invalid cron. */
export const nextCron = (cron: string, afterMs: number, timezone = 'UTC'): number => {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== fields.length) throw new Error(`'${cron}' is no cron: it has ${parts.length} fields instead of 5`);
  const sets = fields.map((field, index) => readField(parts[index] ?? '', field, cron));
  const [, , days = '', , weekdays = ''] = parts;
  const local = localTime(timezone);
  let at = Math.floor(afterMs / minuteMs) * minuteMs + minuteMs;
  for (let step = 0; step < farthestMinutes; step += 1) {
    const now = local(at);
    if (!sets[3]?.has(now.month) || !isDay(now, { days, weekdays, sets })) at += (24 * 60 - now.hour * 60 - now.minute) * minuteMs;
    else if (!sets[1]?.has(now.hour)) at += (60 - now.minute) * minuteMs;
    else if (!sets[0]?.has(now.minute)) at += minuteMs;
    else return at;
  }
  throw new Error(`'${cron}' never fires`);
};

interface LocalTime {
  minute: number;
  hour: number;
  day: number;
  month: number;
  weekday: number;
}

/** True on the days of a cron. When both day fields are restricted, one match is enough. */
const isDay = (now: LocalTime, { sets, days, weekdays }: { days: string; weekdays: string; sets: readonly Set<number>[] }): boolean => {
  const [day, weekday] = [sets[2]?.has(now.day) ?? false, sets[4]?.has(now.weekday) ?? false];
  if (days.startsWith('*')) return weekday && day;
  return weekdays.startsWith('*') ? day : day || weekday;
};

const localTime = (timezone: string): ((ms: number) => LocalTime) => {
  if (timezone === 'UTC') {
    return (ms) => {
      const date = new Date(ms);
      return {
        minute: date.getUTCMinutes(),
        hour: date.getUTCHours(),
        day: date.getUTCDate(),
        month: date.getUTCMonth() + 1,
        weekday: date.getUTCDay(),
      };
    };
  }
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    minute: 'numeric',
    hour: 'numeric',
    day: 'numeric',
    month: 'numeric',
    weekday: 'short',
  });
  return (ms) => {
    const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const weekday = fields[4]?.names.indexOf((parts.weekday ?? '').toLowerCase()) ?? 0;
    return { minute: Number(parts.minute), hour: Number(parts.hour), day: Number(parts.day), month: Number(parts.month), weekday };
  };
};

const readField = (text: string, { min, max, names }: Field, cron: string): Set<number> => {
  const bad = (): never => {
    throw new Error(`'${cron}' is no cron: '${text}'`);
  };
  const number = (part: string): number => {
    const named = names.indexOf(part.toLowerCase());
    const value = named > 0 || (named === 0 && part !== '') ? named : Number(part);
    return part !== '' && Number.isInteger(value) && value >= min && value <= max ? value : bad();
  };
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step] = part.split('/');
    const by = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(by) || by < 1) bad();
    const [from = '', to] = range.split('-');
    const first = range === '*' ? min : number(from);
    const last = range === '*' ? max : to === undefined ? (step === undefined ? first : max) : number(to);
    for (let value = first; value <= last; value += by) values.add(value);
  }
  return values;
};
