// The map page: brings the address, the list, the map, the nights and the drawer together.

import { change, onChange, read, announce } from './address.js';
import { showDrawer } from './drawer.js';
import { filter, loadIncidents } from './incidents.js';
import { listenToKeys } from './keys.js';
import * as list from './list.js';
import { startMap } from './map.js';
import { drawNights, neighbour } from './nights.js';
import { listenToPulse } from './pulse.js';
import { age, language, loadWords, moment, say } from './words.js';

const staleHours = 6;
const fields = { kind: 'kind', from: 'from', to: 'to', q: 'search' };
let all = [];
let items = [];
let view = null;
let spot = null;
let drawnFor = '';
let isQuiet = false;

const note = document.getElementById('map-note');
const panel = document.getElementById('panel');
const sheet = document.getElementById('sheet');
const freshness = document.getElementById('freshness');

async function start() {
  await loadWords();
  tellFreshness();
  connectForm();
  connectList();
  sheet.hidden = false;
  sheet.addEventListener('click', () => raise(!panel.classList.contains('is-up')));
  listenToKeys({ search: focusSearch, step: list.step, night: stepNight, close });
  const map = startMap({ open, spot: showSpot, hover: list.markHovered, moved: inStep }).catch(failedMap);
  if (!(await load())) return;
  onChange(apply);
  view = (await map) ?? null;
  announce();
  await view?.settled();
  document.body.dataset.ready = view ? 'map' : 'list';
  listenToPulse({ onNews: takeNews, onLost: tellLost, onFound: tellFreshness });
}

async function load() {
  list.drawStatus(say('list.loading'));
  try {
    all = await loadIncidents();
    return true;
  } catch {
    const offline = !navigator.onLine;
    list.drawStatus(say('list.failed'));
    const time = new Date().toLocaleTimeString(language);
    list.drawNotice(say(offline ? 'list.offline' : 'list.failed', { time }), '', () => location.reload());
    document.body.dataset.ready = 'failed';
    return false;
  }
}

/** Shows the state that the address holds. */
function apply(state) {
  const wasQuiet = isQuiet;
  const key = JSON.stringify({ ...state, incident: '' });
  if (key !== drawnFor) {
    drawnFor = key;
    spot = null;
    items = all.filter(filter(state));
    list.drawList(items);
    view?.show(items);
    if (!items.length) list.drawNotice(...emptiness());
    if (!isQuiet) view?.fitAll();
    fillForm(state);
    drawNights(all.filter(filter(state, { withNight: false })), state.night, night => change({ night }));
  }
  list.markOpen(state.incident);
  inStep();
  showDrawer(state.incident, close).then(() => {
    view?.choose(state.incident);
    if (state.incident && !wasQuiet) view?.goTo(state.incident);
  });
}

/** New incidents join what is shown; the view, and what is being read, stay where they are. */
async function takeNews(newest) {
  all = await loadIncidents();
  if (newest) freshness?.setAttribute('data-newest', newest);
  tellFreshness();
  drawnFor = '';
  isQuiet = true;
  announce();
  isQuiet = false;
}

function tellLost() {
  if (freshness) freshness.textContent = say('list.offline', { time: new Date().toLocaleTimeString(language) });
}

function emptiness() {
  const key = all.length ? 'list.empty' : 'list.nothing';
  return [say(key), say(`${key}Hint`)];
}

/** The list shows what the map shows; all of it where there is no map. */
function inStep() {
  const open = read().incident;
  const seen = spot ?? view?.inView() ?? new Set(items.map(item => item.id));
  const ids = new Set(items.map(item => item.id).filter(id => seen.has(id) || id === open));
  list.showOnly(ids, { outside: items.length - ids.size, spot: spot !== null, onAll: showAll });
}

function showSpot(ids) {
  spot = new Set(ids);
  inStep();
  document.getElementById('list').querySelector('.item:not([hidden]) a')?.focus();
}

function showAll() {
  spot = null;
  view?.fitAll();
  inStep();
}

function open(id) {
  raise(false);
  change({ incident: id }, { push: true });
}

/** What Esc does: closes the topmost thing that is open. */
function close() {
  if (read().incident) change({ incident: '' }, { push: true });
  else if (spot) showAll();
  else raise(false);
}

function raise(isUp) {
  panel.classList.toggle('is-up', isUp);
  sheet.setAttribute('aria-expanded', isUp);
}

function stepNight(by) {
  const counted = all.filter(filter(read(), { withNight: false }));
  change({ night: neighbour(counted, read().night, by) });
}

function focusSearch() {
  raise(true);
  document.getElementById('search').focus();
}

function connectList() {
  list.onList('click', (id, event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    open(id);
  });
  list.onList('mousemove', id => view?.choose(id));
  list.onList('focusin', id => view?.choose(id));
  document.getElementById('list').addEventListener('mouseleave', () => view?.choose(read().incident));
}

function connectForm() {
  const form = document.getElementById('filters');
  form.querySelector('.search').hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  for (const [name, id] of Object.entries(fields)) {
    const input = document.getElementById(id);
    input.addEventListener(name === 'q' ? 'input' : 'change', () => change({ [name]: input.value }));
  }
  document.getElementById('clear').addEventListener('click', event => {
    event.preventDefault();
    change({ kind: '', from: '', to: '', night: '', q: '' });
  });
}

function fillForm(state) {
  for (const [name, id] of Object.entries(fields)) {
    const input = document.getElementById(id);
    const value = name === 'from' || name === 'to' ? state[name].slice(0, 10) : state[name];
    if (input.value !== value) input.value = value;
  }
}

function failedMap(error) {
  console.warn(error);
  note.textContent = say('map.noWebGL');
  note.hidden = false;
}

/** The age of the newest report beside its time; a plain word where it is old. */
function tellFreshness() {
  if (!freshness) return;
  const newest = freshness.dataset.newest;
  const isStale = Date.now() - Date.parse(newest) > staleHours * 3600e3;
  const told = say('fresh.newest', { time: moment(newest) });
  freshness.title = isStale ? say('fresh.stale', { time: age(newest) }) : '';
  freshness.textContent = `${told} (${age(newest)})`;
  freshness.classList.toggle('is-stale', isStale);
}

start();
