// The incidents: loaded once, page by page, then filtered here so that every touch is answered at once.

import { language } from './words.js';

const pageSize = 1000;
const mostPages = 5;
const nightBorder = 9 * 3600e3; // 09:00 UTC, as the server counts nights
const day = 86400e3;

export async function loadIncidents() {
  const all = [];
  let address = `/api/v1/incidents?limit=${pageSize}&lang=${language}`;
  for (let page = 0; address && page < mostPages; page++) {
    const response = await fetch(address, { headers: { accept: 'application/geo+json' } });
    if (!response.ok) throw new Error(`incidents: ${response.status}`);
    const collection = await response.json();
    all.push(...collection.features.map(incident));
    address = collection.links.find(link => link.rel === 'next')?.href;
  }
  return all;
}

function incident(feature) {
  const p = feature.properties;
  const start = p.start ? Date.parse(p.start) : null;
  const end = p.end ? Date.parse(p.end) : start;
  return {
    id: feature.id, lon: feature.geometry.coordinates[0], lat: feature.geometry.coordinates[1], ...p, start, end,
    night: start === null ? null : nightOf((start + end) / 2),
    words: `${p.text.headline} ${p.place} ${p.native} ${p.region ?? ''}`.toLocaleLowerCase(),
  };
}

/** The day, as 2025-12-08, on which the night of an instant ends. */
function nightOf(instant) {
  return new Date(Math.floor((instant - nightBorder) / day) * day + day).toISOString().slice(0, 10);
}

/** The filter that an address stands for; `night` may be left out, to count the nights themselves. */
export function filter(state, { withNight = true } = {}) {
  const kinds = state.kind ? state.kind.split(',') : [];
  const from = state.from ? Date.parse(state.from) : null;
  const to = state.to ? Date.parse(state.to) + (state.to.length === 10 ? day - 1 : 0) : null;
  const words = state.q.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return item =>
    (!kinds.length || kinds.includes(item.kind)) &&
    (from === null || (item.end !== null && item.end >= from)) &&
    (to === null || (item.start !== null && item.start <= to)) &&
    (!withNight || !state.night || item.night === state.night) &&
    words.every(word => item.words.includes(word));
}

/** Whether only the region, the country or the sea of an incident is known. */
export function isCoarse(item) {
  return item.level === 'region' || item.level === 'country' || item.level === 'water';
}
