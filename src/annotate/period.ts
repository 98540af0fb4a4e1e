/** Whether a period is written as gold writes it: a TIMEX3 value of the calendar. */

const PART = /^(?:\d{2,4}|(\d{4})-(?:Q[1-4]|H[12]|SP|SU|FA|WI|W(\d\d)|(\d\d)(?:-(\d\d))?))$/;

/** "2019-Q3" · "198" · "1989-01/1989-09" */
export function isPeriod(value: string): boolean {
  const parts = value.split('/');
  if (parts.length > 2 || !parts.every(isPart)) return false;
  const [from, to] = parts;
  return to === undefined || from!.slice(0, 4) <= to.slice(0, 4);
}

function isPart(part: string): boolean {
  const match = PART.exec(part);
  if (!match) return false;
  const [, year, week, month, day] = match;
  if (week !== undefined) return Number(week) >= 1 && Number(week) <= 53;
  if (month === undefined) return true;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day ?? '1');
}
