// The names of regions and towns that give the map its bearings: names.tsv, in the language of the page.

import { language } from './words.js';

/** The smallest town that is named, by how near the map is. */
const smallestTown = [[5.2, Infinity], [6, 500e3], [7, 200e3], [8, 80e3], [Infinity, 0]];

export async function loadNames() {
  const response = await fetch('/assets/names.tsv');
  if (!response.ok) return { regions: new Map(), towns: [] };
  const lines = (await response.text()).trim().split('\n').filter(line => !line.startsWith('#'));
  const header = lines.shift().split('\t');
  const rows = lines.map(line => Object.fromEntries(line.split('\t').map((cell, index) => [header[index], cell])));
  const isTown = row => row.population !== '0';
  return {
    regions: new Map(rows.filter(row => !isTown(row)).map(row => [row.id, row[language]])),
    towns: rows.filter(isTown).map(row =>
      ({ name: row[language], at: [Number(row.lon), Number(row.lat)], people: Number(row.population) })),
  };
}

/** The towns to name within bounds, the largest first. */
export function townsAt(towns, zoom, bounds) {
  const [, smallest] = smallestTown.find(([limit]) => zoom < limit);
  return towns.filter(({ people, at }) => people >= smallest && bounds.contains(at));
}
