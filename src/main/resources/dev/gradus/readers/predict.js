// Predicts with a model that Gradus exported. Usage: node predict.js MODEL.model.json [ROWS.json]
//
// ROWS.json holds a list of rows, each {"column": value, ...} or [value, ...]: pixels 0 to 255, channel after channel and row
// after row, for images; without it the model's own test rows are predicted and compared. One line of JSON a row: the
// answer, and the numbers behind it.
const fs = require("fs");

const sum = (x) => x.reduce((a, b) => a + b, 0);
const sigmoid = (z) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

function softmax(x) {
  const largest = x.reduce((a, b) => Math.max(a, b));
  const exps = x.map((z) => Math.exp(z - largest));
  const total = sum(exps);
  return exps.map((e) => e / total);
}

function logSoftmax(x) {
  const largest = x.reduce((a, b) => Math.max(a, b));
  const logSum = largest + Math.log(sum(x.map((z) => Math.exp(z - largest))));
  return x.map((z) => z - logSum);
}

const softplus = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

// The error function, which JavaScript lacks: its power series near 0, a continued fraction beyond.
function erf(x) {
  const a = Math.abs(x);
  if (a > 6) return Math.sign(x);
  if (a < 2.5) {
    let term = x, total = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(total); n++) {
      term *= (-x * x) / n;
      total += term / (2 * n + 1);
    }
    return (2 / Math.sqrt(Math.PI)) * total;
  }
  let fraction = a;
  for (let n = 60; n > 0; n--) fraction = a + n / 2 / fraction;
  return Math.sign(x) * (1 - Math.exp(-a * a) / (Math.sqrt(Math.PI) * fraction));
}

const ACTIVATIONS = { // alpha: slope of leaky ReLU, depth of ELU
  linear: (z) => z,
  relu: (z) => Math.max(z, 0),
  leaky_relu: (z, alpha) => (z > 0 ? z : alpha * z),
  elu: (z, alpha) => (z > 0 ? z : alpha * Math.expm1(z)),
  selu: (z) => 1.0507009873554805 * (z > 0 ? z : 1.6732632423543772 * Math.expm1(z)),
  gelu: (z) => 0.5 * z * (1 + erf(z * Math.SQRT1_2)),
  silu: (z) => z * sigmoid(z),
  sigmoid: sigmoid,
  tanh: Math.tanh,
  softplus: softplus,
  softsign: (z) => z / (1 + Math.abs(z)),
  mish: (z) => z * Math.tanh(softplus(z)),
  gelu_tanh: (z) => 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3))),
  hard_sigmoid: (z) => Math.min(Math.max(z + 3, 0), 6) / 6,
  hard_swish: (z) => (z * Math.min(Math.max(z + 3, 0), 6)) / 6,
  relu6: (z) => Math.min(Math.max(z, 0), 6),
};

// A softmax shares out each step of a sequence [steps, features], else all numbers.
function activate(name, x, shape, alpha = name === "elu" ? 1 : 0.01) {
  const whole = { softmax, log_softmax: logSoftmax }[name];
  if (!whole) return x.map((z) => ACTIVATIONS[name](z, alpha));
  return rows(x, shape.length === 2 ? shape : [x.length]).flatMap((row) => whole(row));
}

const product = (x) => x.reduce((a, b) => a * b, 1);
const range = (n) => Array.from({ length: n }, (_, i) => i);

// The steps of a sequence; a vector is a single one.
function rows(x, shape) {
  const width = shape[shape.length - 1];
  return range(x.length / width).map((i) => x.slice(i * width, (i + 1) * width));
}

// weight [units, x.length], row after row.
function linear(x, weight, bias, units) {
  return range(units).map((i) => {
    let total = 0;
    for (let j = 0; j < x.length; j++) total += weight[i * x.length + j] * x[j];
    return total + (bias ? bias[i] : 0);
  });
}

// Axis i of the result is axis order[i] of x.
function transpose(x, shape, order) {
  let places = [0];
  for (const axis of order) {
    const stride = product(shape.slice(axis + 1));
    places = places.flatMap((place) => range(shape[axis]).map((i) => place + i * stride));
  }
  return places.map((place) => x[place]);
}

// Windows. An axis has a size, and a window on it a kernel, a stride, a dilation, zeros before and places.

function axis(size, kernel, stride, dilation, padding, pad) {
  let before = padding === "explicit" ? pad : 0;
  let total = 2 * before;
  if (padding === "same") {
    total = Math.max(0, (Math.ceil(size / stride) - 1) * stride + dilation * (kernel - 1) + 1 - size);
    before = Math.floor(total / 2);
  }
  const places = Math.floor((size + total - dilation * (kernel - 1) - 1) / stride) + 1;
  return { size, kernel, stride, dilation, before, places };
}

const plane = (s, height, width) => [
  axis(height, s.kernelHeight, s.strideHeight, s.dilationHeight ?? 1, s.padding, s.padHeight),
  axis(width, s.kernelWidth, s.strideWidth, s.dilationWidth ?? 1, s.padding, s.padWidth)];

// The steps of a sequence as an image of height 1.
function line(s, steps) {
  const along = axis(steps, s.kernel, s.stride, s.dilation ?? 1, s.padding, s.pad);
  if (s.causal) {
    along.before = s.dilation * (s.kernel - 1);
    along.places = Math.floor((steps - 1) / s.stride) + 1;
  }
  return [axis(1, 1, 1, 1, "valid", 0), along];
}

// For each place of the window what lies under it: places in the plane, -1 beyond its border.
function windows([down, across]) {
  const taps = (a, place) => range(a.kernel).map((u) => place * a.stride + u * a.dilation - a.before);
  return range(down.places).flatMap((i) => range(across.places).map((j) =>
    taps(down, i).flatMap((y) => taps(across, j).map((x) =>
      y >= 0 && y < down.size && x >= 0 && x < across.size ? y * across.size + x : -1))));
}

// x [channels, height, width], weight [filters, channels / groups, kernel]: [filters, places].
function convolve(x, axes, weight, bias, filters, groups) {
  const area = axes[0].size * axes[1].size;
  const channels = x.length / area / groups;
  const size = weight.length / filters;
  const under = windows(axes);
  const y = new Array(filters * under.length);
  under.forEach((places, p) => {
    for (let g = 0; g < groups; g++) {
      const patch = [];
      for (let c = 0; c < channels; c++) {
        for (const at of places) patch.push(at >= 0 ? x[(g * channels + c) * area + at] : 0);
      }
      for (let o = (g * filters) / groups; o < ((g + 1) * filters) / groups; o++) {
        let total = 0;
        for (let k = 0; k < size; k++) total += weight[o * size + k] * patch[k];
        y[o * under.length + p] = total + (bias ? bias[o] : 0);
      }
    }
  });
  return y;
}

// x [channels, places], weight [channels, filters / groups, kernel]: [filters, height, width] of the axes.
function convolveTransposed(x, axes, weight, bias, filters, groups) {
  const area = axes[0].size * axes[1].size;
  const under = windows(axes);
  const channels = x.length / under.length;
  const perGroup = filters / groups;
  const taps = weight.length / channels / perGroup;
  const y = range(filters * area).map((i) => (bias ? bias[Math.floor(i / area)] : 0));
  under.forEach((places, p) => {
    for (let c = 0; c < channels; c++) {
      const first = Math.floor(c / (channels / groups)) * perGroup;
      for (let o = 0; o < perGroup; o++) {
        places.forEach((at, tap) => {
          if (at >= 0) y[(first + o) * area + at] += x[c * under.length + p] * weight[(c * perGroup + o) * taps + tap];
        });
      }
    }
  });
  return y;
}

function pool(kind, x, axes, countPadding) {
  const under = windows(axes);
  return rows(x, [axes[0].size * axes[1].size]).flatMap((channel) => under.map((places) => {
    const seen = places.filter((at) => at >= 0).map((at) => channel[at]);
    return kind.startsWith("max") ? Math.max(...seen) : sum(seen) / (countPadding ? places.length : seen.length);
  }));
}

function normalise(x, epsilon) {
  const mean = sum(x) / x.length;
  const scale = Math.sqrt(sum(x.map((z) => (z - mean) ** 2)) / x.length + epsilon);
  return x.map((z) => (z - mean) / scale);
}

// make(number, channel), where the channels are the last axis or the first.
function byChannel(x, shape, last, make) {
  const inner = last ? 1 : x.length / shape[0];
  const channels = last ? shape[shape.length - 1] : shape[0];
  return x.map((z, i) => make(z, Math.floor(i / inner) % channels));
}

// What a recurrent layer gives at each step; gates as in PyTorch: LSTM i f g o, GRU r z n.
function walk(kind, steps, s, n, suffix) {
  const gates = { rnn: 1, lstm: 4, gru: 3 }[kind];
  const zeros = new Array(s.units).fill(0);
  let h = zeros, cell = zeros;
  return steps.map((x) => {
    const a = rows(linear(x, n["weight_ih" + suffix], n["bias_ih" + suffix], gates * s.units), [s.units]);
    const b = rows(linear(h, n["weight_hh" + suffix], n["bias_hh" + suffix], gates * s.units), [s.units]);
    const gate = (g, k) => a[g][k] + b[g][k];
    if (kind === "rnn") {
      h = activate(s.activation, zeros.map((_, k) => gate(0, k)), [s.units]);
    } else if (kind === "lstm") {
      cell = cell.map((c, k) => sigmoid(gate(0, k)) * Math.tanh(gate(2, k)) + sigmoid(gate(1, k)) * c);
      h = cell.map((c, k) => sigmoid(gate(3, k)) * Math.tanh(c));
    } else {
      h = h.map((before, k) => {
        const z = sigmoid(gate(1, k));
        return (1 - z) * Math.tanh(a[2][k] + sigmoid(gate(0, k)) * b[2][k]) + z * before;
      });
    }
    return h;
  });
}

function recurrent(kind, x, shape, s, n) {
  const steps = rows(x, shape);
  const there = walk(kind, steps, s, n, "");
  const back = s.bidirectional ? walk(kind, [...steps].reverse(), s, n, "_reverse") : steps.map(() => []);
  if (s.output === "last_step") return [...there[steps.length - 1], ...back[steps.length - 1]];
  back.reverse();
  return there.flatMap((forth, t) => [...forth, ...back[t]]);
}

function attention(x, [steps, width], s, n) {
  const d = width / s.heads;
  const projected = rows(x, [width]).map((row) => linear(row, n.in_proj_weight, n.in_proj_bias, 3 * width));
  return range(steps).flatMap((t) => {
    const seen = s.causal ? projected.slice(0, t + 1) : projected;
    const mixed = [];
    for (let head = 0; head < width; head += d) {
      const features = range(d).map((k) => head + k);
      const weights = softmax(seen.map((p) => sum(features.map((k) => projected[t][k] * p[width + k])) / Math.sqrt(d)));
      for (const k of features) mixed.push(sum(seen.map((p, i) => weights[i] * p[2 * width + k])));
    }
    return linear(mixed, n["out_proj.weight"], n["out_proj.bias"], width);
  });
}

const positions = ([steps, width]) => range(steps).flatMap((t) => range(width).map((k) => {
  const angle = t / 10000 ** ((k - (k % 2)) / width);
  return k % 2 ? Math.cos(angle) : Math.sin(angle);
}));

// Each takes the inputs xs with their shapes, and x, the first of them; s are the settings of the layer, n its numbers.
const same = ({ x }) => x;
const merge = (make) => ({ xs, x }) => x.map((_, i) => make(xs.map((each) => each[i])));
const convolution = ({ kind, x, given, s, n, shape }) => activate(s.activation, convolve(x, plane(s, given[1], given[2]),
  n.weight, n.bias, shape[0], kind === "conv2d" ? s.groups : given[0]), shape);
const pool2d = ({ kind, x, given, s }) => pool(kind, x, plane(s, given[1], given[2]), s.countPadding);
const pool1d = ({ kind, x, given, s, shape }) =>
  transpose(pool(kind, transpose(x, given, [1, 0]), line(s, given[0]), s.countPadding), [shape[1], shape[0]], [1, 0]);
const walks = ({ kind, x, given, s, n }) => recurrent(kind, x, given, s, n);
const overAll = (make) => ({ x, given }) => {
  const turned = given.length === 2 ? transpose(x, given, [1, 0]) : x;
  return rows(turned, [x.length / (given.length === 2 ? given[1] : given[0])]).map(make);
};

const LAYERS = {
  input: same, output: same, dropout: same, spatialdropout: same, gaussiannoise: same, flatten: same, reshape: same,
  dense: ({ x, given, s, n, shape }) =>
    activate(s.activation, rows(x, given).flatMap((row) => linear(row, n.weight, n.bias, s.units)), shape),
  activation: ({ x, s, shape }) => activate(s.function, x, shape, s.alpha),
  prelu: ({ x, s, n, shape }) =>
    byChannel(x, shape, shape.length < 3, (z, c) => (z > 0 ? z : n.weight[s.perChannel ? c : 0] * z)),
  add: merge(sum), multiply: merge(product), average: merge((z) => sum(z) / z.length), maximum: merge((z) => Math.max(...z)),
  concat: ({ xs }) => xs.flat(),
  conv2d: convolution, depthwiseconv2d: convolution,
  separableconv2d: ({ x, given, s, n, shape }) => {
    const deep = convolve(x, plane(s, given[1], given[2]), n.depthwise, null, given[0] * s.multiplier, given[0]);
    const point = [axis(shape[1], 1, 1, 1, "valid", 0), axis(shape[2], 1, 1, 1, "valid", 0)];
    return activate(s.activation, convolve(deep, point, n.weight, n.bias, shape[0], 1), shape);
  },
  conv2dtranspose: ({ x, given, s, n, shape }) => {
    const axes = plane(s, shape[1], shape[2]).map((a, i) => ({ ...a, places: given[i + 1] }));
    return activate(s.activation, convolveTransposed(x, axes, n.weight, n.bias, shape[0], s.groups), shape);
  },
  conv1d: ({ x, given, s, n, shape }) => {
    const sums = convolve(transpose(x, given, [1, 0]), line(s, given[0]), n.weight, n.bias, shape[1], s.groups);
    return activate(s.activation, transpose(sums, [shape[1], shape[0]], [1, 0]), shape);
  },
  maxpool2d: pool2d, avgpool2d: pool2d, maxpool1d: pool1d, avgpool1d: pool1d,
  globalavgpool: overAll((channel) => sum(channel) / channel.length),
  globalmaxpool: overAll((channel) => channel.reduce((a, b) => Math.max(a, b))),
  upsampling2d: ({ x, given, s, shape }) => range(product(shape)).map((i) => {
    const [row, column] = [Math.floor(i / shape[2]), i % shape[2]];
    const from = Math.floor(row / shape[1]) * given[1] + Math.floor((row % shape[1]) / s.scaleHeight);
    return x[from * given[2] + Math.floor(column / s.scaleWidth)];
  }),
  zeropadding2d: ({ x, given, s, shape }) => range(product(shape)).map((i) => {
    const [c, row, column] = [Math.floor(i / shape[1] / shape[2]), Math.floor(i / shape[2]) % shape[1], i % shape[2]];
    const [y, z] = [row - s.top, column - s.left];
    return y >= 0 && y < given[1] && z >= 0 && z < given[2] ? x[(c * given[1] + y) * given[2] + z] : 0;
  }),
  permute: ({ x, given, s }) => transpose(x, given, s.order.split(",").map((i) => i - 1)),
  batchnorm: ({ x, s, n, shape }) =>
    byChannel(x, shape, s.axis === "last" || (s.axis === "automatic" && shape.length < 3), (z, c) =>
      (n.weight[c] * (z - n.runningMean[c])) / Math.sqrt(n.runningVariance[c] + s.epsilon) + n.bias[c]),
  layernorm: ({ x, s, n, shape }) => rows(x, [product(shape.slice(s.axes ? -s.axes : 0))]).flatMap((part) =>
    normalise(part, s.epsilon).map((z, i) => n.weight[i] * z + n.bias[i])),
  groupnorm: ({ x, s, n, shape }) => byChannel(rows(x, [x.length / s.groups]).flatMap((part) => normalise(part, s.epsilon)),
    shape, false, (z, c) => n.weight[c] * z + n.bias[c]),
  rnn: walks, lstm: walks, gru: walks,
  attention: ({ x, given, s, n }) => attention(x, given, s, n),
  embedding: ({ x, s, n }) => x.flatMap((token) => n.weight.slice(token * s.dim, (token + 1) * s.dim)),
  position_embedding: ({ x, s, n, shape }) => {
    const rowsOfPlaces = s.kind === "learned" ? n.weight : positions(shape);
    return x.map((z, i) => z + rowsOfPlaces[i]);
  },
  last_step: ({ x, given }) => x.slice(-given[1]),
};

function forward(model, encoded) {
  const values = new Map(), shapes = new Map();
  let y;
  for (const { name, layer, inputs, shape, parameters } of model.layers) {
    const [kind, s] = Object.entries(layer)[0];
    if (!LAYERS[kind]) throw new Error("This program does not know the layer " + kind + ".");
    const xs = inputs.length ? inputs.map((each) => values.get(each)) : [encoded];
    const n = Object.fromEntries(parameters.map((p) => [p.name, p.values]));
    y = LAYERS[kind]({ kind, xs, x: xs[0], given: inputs.length ? shapes.get(inputs[0]) : shape, s, n, shape });
    values.set(name, y);
    shapes.set(name, shape);
  }
  return model.link === "softmax" ? softmax(y) : model.link === "sigmoid" ? y.map(sigmoid)
    : model.link === "exp" ? y.map(Math.exp) : y;
}

// The numbers of a series, or their logarithms.
const levels = (f, row) => row.map((z) => (f.log ? Math.log(Number(z)) : Number(z)));

// What a predicted change is added to: the last known step that lies whole differences before the answer.
function base(model, row) {
  const [form, f] = Object.entries(model.preprocessing.input ?? { table: null })[0];
  if (form !== "series" || !f.difference) return 0;
  const step = f.difference + f.steps - 1 + f.horizon - Math.ceil(f.horizon / f.difference) * f.difference;
  const target = Object.values(model.preprocessing.targets[0])[0].column;
  const names = f.features.map((feature) => feature.name);
  return levels(f, row)[step * names.length + names.indexOf(target)];
}

// The pixels of an image after the steps, whole numbers all the way.
function imageSteps(f, row) {
  let { channels, height, width } = f.given;
  let x = row.map((z) => Math.floor(Number(z) + 0.5));
  for (const step of f.steps) {
    const [kind, s] = Object.entries(step)[0];
    const area = height * width;
    if (kind === "greyscale") {
      const grey = (z, i) => Math.floor((299 * z + 587 * x[area + i] + 114 * x[2 * area + i] + 500) / 1000);
      if (channels === 3) x = x.slice(0, area).map(grey);
      channels = 1;
      continue;
    }
    const along = kind === "centre-crop" ? cropped : resized;
    const [down, high] = along(height, s.height), [across, wide] = along(width, s.width);
    const total = high * wide, made = [];
    for (let c = 0; c < channels; c++) {
      for (const [i, vs] of down) {
        for (const [j, ws] of across) {
          let z = 0;
          vs.forEach((v, k) => ws.forEach((w, m) => { z += v * w * x[c * area + (i + k) * width + j + m]; }));
          made.push(Math.floor((2 * z + total) / (2 * total)));
        }
      }
    }
    [x, height, width] = [made, s.height, s.width];
  }
  return x;
}

// For each pixel along a side the first one under it and the weights from there; and what they add up to.
const cropped = (size, to) => [Array.from({ length: to }, (_, i) => [Math.floor((size - to) / 2) + i, [1]]), 1];

function resized(size, to) {
  const each = (pixel) => Array.from({ length: to }, (_, i) => pixel(i));
  if (to < size) { // the average over the area that it covers
    return [each((i) => {
      const first = Math.floor((i * size) / to), last = Math.floor(((i + 1) * size - 1) / to);
      return [first, Array.from({ length: last - first + 1 }, (_, k) =>
        Math.min((i + 1) * size, (first + k + 1) * to) - Math.max(i * size, (first + k) * to))];
    }), size];
  }
  return [each((i) => { // between the nearest centres
    const place = Math.min(Math.max((2 * i + 1) * size - to, 0), (size - 1) * 2 * to), beyond = place % (2 * to);
    return [Math.floor(place / (2 * to)), beyond ? [2 * to - beyond, beyond] : [2 * to]];
  }), 2 * to];
}

// A row of a table; or the pixels of an image, the numbers of a sequence, the symbols of a text, one after another.
function encode(model, row) {
  const [form, f] = Object.entries(model.preprocessing.input ?? { table: null })[0];
  if (form === "image") {
    const channel = (i) => Math.floor(i / (f.height * f.width));
    const pixels = f.steps?.length ? imageSteps(f, row) : row;
    return pixels.map((z, i) => (Number(z) - f.shift[channel(i)]) / f.scale[channel(i)]);
  }
  if (form === "series") {
    const feature = (i) => f.features[i % f.features.length];
    const z = levels(f, row);
    const back = (f.difference ?? 0) * f.features.length;
    const changes = back ? z.slice(back).map((now, i) => now - z[i]) : z;
    return changes.map((change, i) => (change - feature(i).shift) / feature(i).scale);
  }
  if (form === "symbols" && f.words) {
    const found = typeof row === "string" ? words(row).slice(-f.steps) : row;
    const unknown = f.alphabet.length - 1;
    const places = found.map((word) => (f.alphabet.includes(word) ? f.alphabet.indexOf(word) : unknown));
    return [...Array(f.steps - places.length).fill(unknown), ...places];
  }
  if (form === "symbols") return Array.from(row, (symbol) => f.alphabet.indexOf(symbol));
  if (model.preprocessing.features) return encodeAsBefore(model, row);
  let columns = new Map();
  model.preprocessing.cells.forEach((each, i) => {
    const [kind, c] = Object.entries(each)[0];
    const cell = Array.isArray(row) ? row[i] : row[c.column];
    const text = cell === null || cell === undefined ? "" : String(cell).trim();
    const missing = model.preprocessing.missingWords.includes(text.toLowerCase());
    columns.set(c.column, missing ? null : kind === "number" ? Number(text) : text);
  });
  for (const operation of model.preprocessing.operations) {
    const [kind, o] = Object.entries(operation)[0];
    columns = operate(kind, o, columns);
  }
  return [...columns.values()];
}

// A row that a step of the preparation leaves out.
class LeftOut extends Error {}

// The columns of a row after one operation, in their order; null is missing.
function operate(kind, o, columns) {
  const without = (names) => new Map([...columns].filter(([name]) => !names.includes(name)));
  if (kind === "leave-out") return without(o.columns);
  if (kind === "product") {
    const factors = o.columns.map((c) => columns.get(c));
    return new Map(columns).set(o.name, factors.includes(null) ? null : factors.reduce((a, b) => a * b, 1));
  }
  if (kind === "mix") {
    const xs = o.columns.map((c) => columns.get(c));
    const mixed = o.weights.map((row) => (xs.includes(null) ? null : sum(row.map((w, i) => w * (xs[i] - o.shift[i])))));
    return replaced(without(o.columns.slice(1)), o.columns[0], o.names, mixed);
  }
  const x = columns.get(o.column);
  const instead = (names, values) => replaced(columns, o.column, names, values);
  const oneOf = (place) => instead(o.names, o.names.map((name, i) => (i === place ? 1 : 0)));
  if (kind === "refuse-missing") {
    if (x === null) throw new LeftOut(o.column + " is missing");
    return columns;
  }
  if (kind === "fill" || kind === "fill-word") return instead([o.column], [x ?? (kind === "fill" ? o.value : o.word)]);
  if (kind === "sine") return new Map(columns).set(o.name, x === null ? null : Math.sin(o.factor * x));
  if (kind === "missing-flag") return instead([o.column, o.name], [x, x === null ? 1 : 0]);
  if (kind === "one-hot") return instead(o.names, o.categories.map((c) => (x === c ? 1 : 0)));
  if (kind === "hashing") return oneOf(x === null ? -1 : fnv1a(x) % o.names.length);
  if (kind === "tokens") {
    const found = x === null ? [] : tokens(x);
    return instead(o.names, o.vocabulary.map((word) => {
      const count = found.filter((each) => each === word).length;
      return o.counted ? count : Math.min(1, count);
    }));
  }
  if (kind === "date-parts") {
    const date = x === null ? null : readDate(x, o.dayFirst);
    return instead(o.names, o.parts.map((part) => (date === null ? null : datePart(part, date))));
  }
  const place = () => o.edges.filter((edge) => edge <= x).length;
  if (kind === "bin-one-hot") return oneOf(x === null ? -1 : place());
  if (x === null) return columns;
  const changes = {
    clip: () => Math.min(Math.max(x, o.low), o.high),
    log: () => Math.log1p(Math.max(x, -0.999999)),
    "signed-log": () => Math.sign(x) * Math.log1p(Math.abs(x)),
    affine: () => (x - o.shift) / o.scale,
    "quantile-map": () => quantile(x, o.landmarks, o.normal),
    ordinal: () => o.categories.indexOf(x),
    bin: place,
  };
  return instead([o.column], [changes[kind]()]);
}

// Other columns in the place of one.
function replaced(columns, column, names, values) {
  return new Map([...columns].flatMap(([name, x]) => (name === column ? names.map((each, i) => [each, values[i]]) : [[name, x]])));
}

// The share of values below x; or the number that such a share of a standard normal distribution lies below.
function quantile(x, landmarks, normal) {
  const last = landmarks.length - 1;
  let share = x <= landmarks[0] ? 0 : 1;
  if (x > landmarks[0] && x < landmarks[last]) {
    const places = [landmarks.filter((each) => each <= x).length - 1, landmarks.filter((each) => each < x).length - 1];
    share = sum(places.map((i) => i + (x - landmarks[i]) / (landmarks[i + 1] - landmarks[i]))) / 2 / last;
  }
  return normal ? normalQuantile(Math.min(Math.max(share, 1e-7), 1 - 1e-7)) : share;
}

// Algorithm AS 241, PPND16 (M. J. Wichura, Applied Statistics 37, 1988).
function normalQuantile(p) {
  const ratio = (r, above, below) => above.reduce((a, c) => a * r + c, 0) / below.reduce((a, c) => a * r + c, 0);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    return q * ratio(0.180625 - q * q,
      [2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0],
      [5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1]);
  }
  const r = Math.sqrt(-Math.log(q <= 0 ? p : 1 - p));
  const size = r <= 5
    ? ratio(r - 1.6,
      [7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0],
      [1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1])
    : ratio(r - 5,
      [2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0],
      [2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1]);
  return q < 0 ? -size : size;
}

function fnv1a(word) {
  let bits = 0x811c9dc5;
  for (const byte of Buffer.from(word, "utf8")) bits = Math.imul(bits ^ byte, 0x01000193) >>> 0;
  return bits;
}

// The words of a text as a network of words splits it: as tokens, and every mark for itself; blanks part them.
const words = (text) => text.toLowerCase().match(new RegExp(
  "[\\u3400-\\u9fff\\uf900-\\ufaff]|(?:(?![\\u3400-\\u9fff\\uf900-\\ufaff])[\\p{L}\\p{N}])+"
    + "|[^\\x00-\\x20\\x7f-\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]", "gu")) ?? [];

// Runs of letters and digits in lower case; of Chinese each character.
const tokens = (text) => text.toLowerCase()
  .match(/[\u3400-\u9fff\uf900-\ufaff]|(?:(?![\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{N}])+/gu) ?? [];

// Year, month, day, weekday from Monday as 0, hour, minute; null for what is no date.
function readDate(text, dayFirst) {
  const time = "(?:[T ]([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?([AaPp])[Mm])?"
    + "(?: ?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?)?$";
  let match = text.match(new RegExp("^([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?![0-9])" + time));
  let parts = match && [match[1], match[2], match[3] ?? "1"];
  if (!match) {
    match = text.match(new RegExp("^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?![0-9])" + time));
    if (!match) return null;
    parts = [match[3], match[dayFirst ? 2 : 1], match[dayFirst ? 1 : 2]];
  }
  const year = Number(parts[0]) + (parts[0].length === 4 ? 0 : Number(parts[0]) < 69 ? 2000 : 1900);
  const [month, day, minute] = [Number(parts[1]), Number(parts[2]), Number(match[5] ?? 0)];
  let hour = Number(match[4] ?? 0);
  if (match[6]) hour = (hour % 12) + (match[6].toLowerCase() === "p" ? 12 : 0);
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59) return null;
  return { year, month, day, weekday: (date.getUTCDay() + 6) % 7, hour, minute };
}

function datePart(part, date) {
  const [name, wave] = part.split("-");
  if (!wave) return date[name];
  const turn = { month: 12, day: 31, weekday: 7, hour: 24 }[name];
  const value = date[name] - (name === "month" || name === "day" ? 1 : 0) + (name === "hour" ? date.minute / 60 : 0);
  return (wave === "sine" ? Math.sin : Math.cos)((2 * Math.PI * value) / turn);
}

// Models of version 1 and 2 say for each column what is filled in, and how it is scaled or which categories it has.
function encodeAsBefore(model, row) {
  return model.preprocessing.features.flatMap((feature, i) => {
    const [kind, f] = Object.entries(feature)[0];
    const cell = Array.isArray(row) ? row[i] : row[f.column];
    let text = cell === null || cell === undefined ? "" : String(cell).trim();
    if (model.preprocessing.missingWords.includes(text.toLowerCase())) text = String(f.fill);
    return kind === "number" ? [(Number(text) - f.shift) / f.scale]
      : f.categories.map((category) => (text === category ? 1 : 0));
  });
}

// The answer, and the numbers behind it: probabilities, or the target in its own units.
function decode(model, outputs, from) {
  const targets = model.preprocessing.targets.map((target) => Object.values(target)[0]);
  const named = (values) => Object.fromEntries(targets.map((t, i) => [t.column, values[i]]));
  const task = model.preprocessing.task;
  if (task === "classification") {
    return { answer: model.classes[outputs.indexOf(Math.max(...outputs))], prediction: outputs };
  }
  if (task === "multi-label") {
    return { answer: named(targets.map((t, i) => (outputs[i] >= 0.5 ? t.one : t.zero))), prediction: outputs };
  }
  const unlogged = (z, i) => (targets[i].log ? Math.exp(z) : z);
  const numbers = outputs.map((p, i) => p * targets[i].scale + targets[i].shift + from).map(unlogged);
  return { answer: named(numbers), prediction: numbers };
}

const [modelFile, rowsFile] = process.argv.slice(2);
const model = JSON.parse(fs.readFileSync(modelFile, "utf8"));
if (model.format !== "gradus-model" || ![1, 2, 3].includes(model.version)) {
  throw new Error(modelFile + " is not a model that this program reads (gradus-model, version 1 to 3).");
}
const examples = rowsFile ? JSON.parse(fs.readFileSync(rowsFile, "utf8")) : model.tests.map((test) => test.row);
let largest = 0;
examples.forEach((row, r) => {
  let encoded;
  try {
    encoded = encode(model, row);
  } catch (why) {
    if (!(why instanceof LeftOut)) throw why;
    console.log(JSON.stringify({ answer: null, prediction: [], leftOut: why.message }));
    return;
  }
  const result = decode(model, forward(model, encoded), base(model, row));
  console.log(JSON.stringify(result));
  if (rowsFile) return;
  model.tests[r].prediction.forEach((t, i) => {
    largest = Math.max(largest, Math.abs(result.prediction[i] - t) / Math.max(1, Math.abs(t)));
  });
});
if (!rowsFile) {
  console.error("largest difference from Gradus on " + examples.length + " rows: " + largest);
  process.exitCode = largest > 1e-9 ? 1 : 0;
}
