// The interface's phrases in the language of the page. Keys and texts: text.tsv.

export const language = document.documentElement.lang;

let phrases = {};

export async function loadWords() {
  const response = await fetch(`/assets/text/${language}.json`);
  if (!response.ok) throw new Error(`phrases: ${response.status}`);
  phrases = await response.json();
}

/** A phrase with its blanks filled; the key itself where there is none. */
export function say(key, blanks = {}) {
  return fill((phrases[key] ?? key).split('|')[0], blanks);
}

/** The form of a phrase that goes with a number. */
export function sayCount(key, n) {
  const forms = (phrases[key] ?? key).split('|');
  return fill(forms[Math.min(pluralForm(n), forms.length - 1)], { n });
}

function fill(phrase, blanks) {
  return phrase.replace(/\{(\w+)\}/g, (whole, name) => blanks[name] ?? whole);
}

function pluralForm(n) {
  const order = language === 'en' ? ['one'] : ['one', 'few'];
  const index = order.indexOf(new Intl.PluralRules(language).select(n));
  return index < 0 ? order.length : index;
}

/** "12 min ago", "3 hours ago", "2 days ago". */
export function age(time) {
  const minutes = Math.max(0, Math.round((Date.now() - Date.parse(time)) / 60000));
  if (minutes < 60) return sayCount('age.minutes', minutes);
  if (minutes < 48 * 60) return sayCount('age.hours', Math.round(minutes / 60));
  return sayCount('age.days', Math.round(minutes / 1440));
}

/** "8 December", from a day written 2025-12-08. */
export function dayName(day) {
  const [, month, date] = day.split('-').map(Number);
  return say('date', { day: date, month: say(`month.${month}`) });
}

/** "8 December 2025, 12:00", by the clock that the time was told by. */
export function moment(time) {
  const [year, month, day] = time.slice(0, 10).split('-').map(Number);
  return say('moment', { day, month: say(`month.${month}`), year, time: time.slice(11, 16) });
}
