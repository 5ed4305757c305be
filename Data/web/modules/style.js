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

function incidentLayers() {
  const kindColour = ['match', ['get', 'kind'], ...kinds.flatMap(kind => [kind, colour(kind)]), colour('attack')];
  const fade = ['get', 'fade'];
  const oneOrigin = ['<', ['get', 'origins'], 2];
  const outline = (id, source, filter, paint) => ({
    id, type: 'line', source, filter,
    paint: { 'line-color': kindColour, 'line-opacity': fade, 'line-width': 1.6, ...paint },
  });
  const dashes = { 'line-dasharray': [2.5, 2] };
  return [
    {
      id: 'areas', type: 'fill', source: 'areas',
      paint: { 'fill-pattern': ['concat', 'hatch-', ['get', 'kind']], 'fill-opacity': fainterNear(fade) },
    },
    outline('areas-dashed', 'areas', oneOrigin, dashes),
    outline('areas-solid', 'areas', ['!', oneOrigin], {}),
    {
      id: 'discs', type: 'fill', source: 'discs',
      paint: { 'fill-color': kindColour, 'fill-opacity': ['*', 0.2, fade] },
    },
    outline('discs-dashed', 'discs', oneOrigin, dashes),
    outline('discs-solid', 'discs', ['!', oneOrigin], {}),
    // A disc too small to be seen at this scale is drawn at a size that still says "not a point".
    {
      id: 'halos', type: 'circle', source: 'signs', filter: ['==', ['get', 'halo'], true],
      paint: {
        'circle-radius': 14, 'circle-color': kindColour, 'circle-opacity': ['*', 0.22, fade],
        'circle-stroke-color': kindColour, 'circle-stroke-width': ['case', oneOrigin, 0, 1.6],
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
