// The map page: brings the address, the list, the map, the nights and the drawer together.

import { change, onChange, read, announce } from './address.js';
import { showDrawer, writeAges } from './drawer.js';
import { filter, loadIncidents } from './incidents.js';
import { listenToKeys } from './keys.js';
import * as list from './list.js';
import { startMap } from './map.js';
import { drawNights, neighbour } from './nights.js';
import { age, loadWords, say } from './words.js';

const staleHours = 6;
const fields = { kind: 'kind', from: 'from', to: 'to', q: 'search' };
let all = [];
let items = [];
let view = null;
let spot = null;
let drawnFor = '';

const note = document.getElementById('map-note');
const panel = document.getElementById('panel');
const sheet = document.getElementById('sheet');

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
  document.body.dataset.ready = view ? 'map' : 'list';
}

async function load() {
  list.drawStatus(say('list.loading'));
  try {
    all = await loadIncidents();
    return true;
  } catch {
    const offline = !navigator.onLine;
    list.drawStatus(say('list.failed'));
    list.drawNotice(say(offline ? 'list.offline' : 'list.failed', { time: new Date().toLocaleTimeString() }), '', () => location.reload());
    document.body.dataset.ready = 'failed';
    return false;
  }
}

/** Shows the state that the address holds. */
function apply(state) {
  const key = JSON.stringify({ ...state, incident: '' });
  if (key !== drawnFor) {
    drawnFor = key;
    spot = null;
    items = all.filter(filter(state));
    list.drawList(items);
    view?.show(items);
    if (!items.length) list.drawNotice(...emptiness());
    view?.fitAll();
    fillForm(state);
    drawNights(all.filter(filter(state, { withNight: false })), state.night, night => change({ night }));
  }
  list.markOpen(state.incident);
  inStep();
  showDrawer(state.incident, close).then(() => {
    view?.choose(state.incident);
    if (state.incident) view?.goTo(state.incident);
  });
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
  list.onList('mouseover', id => view?.choose(id));
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
  const element = document.getElementById('freshness');
  if (!element) return;
  const newest = element.dataset.newest;
  const isStale = Date.now() - Date.parse(newest) > staleHours * 3600e3;
  element.title = isStale ? say('fresh.stale', { time: age(newest) }) : '';
  element.textContent = `${element.textContent} (${age(newest)})`;
  element.classList.toggle('is-stale', isStale);
  writeAges(document);
}

start();
