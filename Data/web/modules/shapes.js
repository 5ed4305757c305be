// The signs of the kinds: drawn on a canvas for the map, as SVG for the page; and circles of uncertainty.

export const shapeOf = {
  attack: 'ring', sighting: 'ring', interception: 'ring', strike: 'diamond', debris: 'triangle', explosion: 'square',
  alert: 'area', restriction: 'area', evacuation: 'house', shelter: 'house',
};

const colourOf = {
  attack: '--air', sighting: '--air', interception: '--air', strike: '--strike', debris: '--debris',
  explosion: '--explosion', alert: '--notice', restriction: '--notice', evacuation: '--relief', shelter: '--relief',
};

// In a square of 20 by 20, as KindShape on the server has them.
const paths = {
  diamond: 'M10 1.5 18.5 10 10 18.5 1.5 10z', triangle: 'M10 2 19 17.5H1z', square: 'M3 3h14v14H3z',
  house: 'M10 2 19 10h-2.5v7.5h-13V10H1z',
};

export function property(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export function colour(kind) {
  return property(colourOf[kind] ?? '--air');
}

/** The sign as an SVG element; its colour comes from the nearest `data-kind`. */
export function sign(kind) {
  const holder = document.createElement('template');
  const shape = shapeOf[kind] ?? 'ring';
  const inner = {
    ring: '<circle cx="10" cy="10" r="6" fill="none" stroke="currentColor" stroke-width="3.5"/>',
    area: '<path d="M2.5 3.5h15v13h-15z" fill="none" stroke="currentColor" stroke-width="2"/>' +
      '<path d="M3 12l8-8M6 16l11-11M12 16l5-5" stroke="currentColor" stroke-width="1.8"/>',
  }[shape] ?? `<path d="${paths[shape]}" fill="currentColor"/>`;
  holder.innerHTML = `<svg class="sign" aria-hidden="true" viewBox="0 0 20 20">${inner}</svg>`;
  return holder.content.firstChild;
}

const ratio = 2;

function canvas(size) {
  const context = new OffscreenCanvas(size * ratio, size * ratio).getContext('2d');
  context.scale(ratio, ratio);
  return context;
}

function image(context) {
  const { width, height } = context.canvas;
  return context.getImageData(0, 0, width, height);
}

/** A sign for the map, with a light edge so that it stands out; a bar beneath it marks a street. */
export function signImage(kind, { bar }) {
  const context = canvas(28);
  context.translate(4, bar ? 1 : 4);
  const edge = property('--raised');
  drawShape(context, shapeOf[kind], colour(kind), edge);
  if (bar) {
    context.fillStyle = edge;
    context.fillRect(-1, 20, 22, 6);
    context.fillStyle = colour(kind);
    context.fillRect(0, 21, 20, 4);
  }
  return image(context);
}

function drawShape(context, shape, fill, edge) {
  context.lineJoin = 'round';
  if (shape === 'ring') {
    const ring = new Path2D();
    ring.arc(10, 10, 6.5, 0, 7);
    return strokeTwice(context, ring, 4, fill, edge);
  }
  if (shape === 'area') {
    context.fillStyle = edge;
    context.fillRect(0.5, 1.5, 19, 17);
    return strokeTwice(context, new Path2D('M2.5 3.5h15v13h-15zM3 12l8-8M6 16l11-11M12 16l5-5'), 2, fill, edge);
  }
  const path = new Path2D(paths[shape]);
  context.strokeStyle = edge;
  context.lineWidth = 3;
  context.stroke(path);
  context.fillStyle = fill;
  context.fill(path);
}

function strokeTwice(context, path, width, fill, edge) {
  context.strokeStyle = edge;
  context.lineWidth = width + 3;
  context.stroke(path);
  context.strokeStyle = fill;
  context.lineWidth = width;
  context.stroke(path);
}

/** Hatching in a kind's colour, to be repeated. */
export function hatchImage(kind) {
  const size = 12;
  const context = canvas(size);
  context.globalAlpha = 0.14;
  context.fillStyle = colour(kind);
  context.fillRect(0, 0, size, size);
  context.globalAlpha = 0.75;
  context.strokeStyle = colour(kind);
  context.lineWidth = 1.4;
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift - 2, size + 2);
    context.lineTo(shift + size + 2, -2);
  }
  context.stroke();
  return image(context);
}

const earthRadius = 6371009; // metres, IUGG mean radius

/** A circle on the globe as a ring of a GeoJSON polygon, anticlockwise. */
export function circle(lon, lat, metres) {
  const degrees = 180 / Math.PI;
  const [phi, reach] = [lat / degrees, metres / earthRadius];
  const ring = [];
  for (let step = 0; step < 64; step++) {
    const bearing = -step / 64 * 2 * Math.PI;
    const y = Math.asin(Math.sin(phi) * Math.cos(reach) + Math.cos(phi) * Math.sin(reach) * Math.cos(bearing));
    const x = Math.atan2(
      Math.sin(bearing) * Math.sin(reach) * Math.cos(phi), Math.cos(reach) - Math.sin(phi) * Math.sin(y));
    ring.push([lon + x * degrees, y * degrees]);
  }
  ring.push(ring[0]);
  return ring;
}

/** The middle of an area's largest ring, to set a label at; moved inwards where the centroid lies outside. */
export function labelPoint(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const largest = polygons.map(rings => rings[0]).reduce((a, b) => (Math.abs(area(a)) >= Math.abs(area(b)) ? a : b));
  const y = (Math.min(...largest.map(p => p[1])) + Math.max(...largest.map(p => p[1]))) / 2;
  let best = null;
  for (const shift of [0, -0.15, 0.15, -0.3, 0.3]) {
    const span = Math.max(...largest.map(p => p[1])) - y;
    const row = widest(largest, y + shift * span * 2);
    if (row && (!best || row.width > best.width * 1.15)) best = row;
  }
  return best ? [best.x, best.y] : largest[0];
}

function area(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum / 2;
}

/** The widest stretch of a ring along a parallel. */
function widest(ring, y) {
  const crossings = [];
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
    if ((y1 > y) !== (y2 > y)) crossings.push(x1 + (y - y1) / (y2 - y1) * (x2 - x1));
  }
  crossings.sort((a, b) => a - b);
  let best = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const width = crossings[i + 1] - crossings[i];
    if (!best || width > best.width) best = { width, x: (crossings[i] + crossings[i + 1]) / 2, y };
  }
  return best;
}
