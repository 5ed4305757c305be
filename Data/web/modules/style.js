// How the map is drawn: layers from the water up, in the colours of the style sheet.

import { colour, property, shapeOf } from './shapes.js';

export const noFeatures = { type: 'FeatureCollection', features: [] };
const kinds = Object.keys(shapeOf);

export function baseStyle() {
  const address = name => new URL(`/assets/boundaries/${name}.geojson`, location).href;
  const source = name => ({ type: 'geojson', data: address(name), maxzoom: 8 });
  const line = property('--boundary');
  return {
    version: 8,
    sources: {
      countries: source('countries'), regions: source('regions'),
      areas: { type: 'geojson', data: noFeatures, maxzoom: 8 }, discs: { type: 'geojson', data: noFeatures },
      signs: { type: 'geojson', data: noFeatures }, chosen: { type: 'geojson', data: noFeatures },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': property('--water') } },
      // What is known to a sea lies on its water: the land covers the rest of the circle.
      ...areaLayers('waters', ['==', ['get', 'isWater'], true]),
      {
        id: 'land', type: 'fill', source: 'countries',
        paint: { 'fill-color': property('--land'), 'fill-antialias': false },
      },
      { id: 'regions', type: 'line', source: 'regions', paint: { 'line-color': line, 'line-width': 0.7 } },
      { id: 'countries', type: 'line', source: 'countries', paint: { 'line-color': line, 'line-width': 1.6 } },
      ...incidentLayers(),
    ],
  };
}

/** Hatching fills the window from near and would drown what is known better. */
function fainterNear(opacity) {
  return ['interpolate', ['linear'], ['zoom'], 6, opacity, 9, ['*', 0.3, opacity]];
}

const kindColour = () => ['match', ['get', 'kind'], ...kinds.flatMap(kind => [kind, colour(kind)]), colour('attack')];
const fade = ['get', 'fade'];
const oneOrigin = ['<', ['get', 'origins'], 2];

/** Outlines of a source's features: dashed for one origin, solid for more. */
function outlines(id, source, filter) {
  const line = (name, chosen, dashes) => ({
    id: `${id}-${name}`, type: 'line', source, filter: ['all', filter, chosen],
    paint: { 'line-color': kindColour(), 'line-opacity': fade, 'line-width': 1.6, ...dashes },
  });
  return [line('dashed', oneOrigin, { 'line-dasharray': [2.5, 2] }), line('solid', ['!', oneOrigin], {})];
}

/** Hatched areas with their outlines. */
function areaLayers(id, filter) {
  const paint = { 'fill-pattern': ['concat', 'hatch-', ['get', 'kind']], 'fill-opacity': fainterNear(fade) };
  return [{ id, type: 'fill', source: 'areas', filter, paint }, ...outlines(id, 'areas', filter)];
}

function incidentLayers() {
  return [
    ...areaLayers('areas', ['!=', ['get', 'isWater'], true]),
    {
      id: 'discs', type: 'fill', source: 'discs',
      paint: { 'fill-color': kindColour(), 'fill-opacity': ['*', 0.2, fade] },
    },
    ...outlines('discs', 'discs', true),
    // A disc too small to be seen at this scale is drawn at a size that still says "not a point".
    {
      id: 'halos', type: 'circle', source: 'signs', filter: ['==', ['get', 'halo'], true],
      paint: {
        'circle-radius': 14, 'circle-color': kindColour(), 'circle-opacity': ['*', 0.22, fade],
        'circle-stroke-color': kindColour(), 'circle-stroke-width': ['case', oneOrigin, 0, 1.6],
        'circle-stroke-opacity': fade,
      },
    },
    {
      id: 'chosen-area', type: 'line', source: 'chosen',
      paint: { 'line-color': property('--text'), 'line-width': 2.5 },
    },
    {
      id: 'chosen-point', type: 'circle', source: 'chosen', filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 18, 'circle-opacity': 0, 'circle-stroke-color': property('--text'), 'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'signs', type: 'symbol', source: 'signs',
      layout: {
        'icon-image': ['concat', 'sign-', ['get', 'kind'], ['case', ['get', 'bar'], '-bar', '']],
        'icon-size': ['case', ['get', 'exact'], 0.9, 0.62], 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': fade },
    },
  ];
}
