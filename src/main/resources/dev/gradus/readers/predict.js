// Predicts with a model that Gradus exported. Usage: node predict.js MODEL.model.json [ROWS.json]
//
// ROWS.json holds a list of rows, each {"column": value, ...} or [value, ...]; without it the model's own test rows are
// predicted and compared. One line of JSON a row: the answer, and the numbers behind it.
const fs = require("fs");

const sum = (x) => x.reduce((a, b) => a + b, 0);
const sigmoid = (z) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

function softmax(x) {
  const largest = x.reduce((a, b) => Math.max(a, b));
  const exps = x.map((z) => Math.exp(z - largest));
  return exps.map((e) => e / sum(exps));
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

function activate(name, x, alpha) {
  if (name === "softmax") return softmax(x);
  return name === "log_softmax" ? logSoftmax(x) : x.map((z) => ACTIVATIONS[name](z, alpha));
}

function dense(x, settings, numbers) {
  const sums = Array.from({ length: settings.units }, (_, i) =>
    sum(x.map((z, j) => numbers.weight[i * x.length + j] * z)) + (numbers.bias ? numbers.bias[i] : 0));
  return activate(settings.activation, sums, settings.activation === "elu" ? 1 : 0.01);
}

function batchNorm(x, shape, settings, n) {
  const channels = shape.length === 2 ? shape[1] : shape[0];
  const inner = shape.length > 2 ? x.length / channels : 1;
  return x.map((z, i) => {
    const c = Math.floor(i / inner) % channels;
    return (n.weight[c] * (z - n.runningMean[c])) / Math.sqrt(n.runningVariance[c] + settings.epsilon) + n.bias[c];
  });
}

function forward(model, encoded) {
  const values = new Map();
  let y;
  for (const layer of model.layers) {
    const [kind, settings] = Object.entries(layer.layer)[0];
    const xs = layer.inputs.length ? layer.inputs.map((name) => values.get(name)) : [encoded];
    const numbers = Object.fromEntries(layer.parameters.map((p) => [p.name, p.values]));
    if (kind === "dense") y = dense(xs[0], settings, numbers);
    else if (kind === "activation") y = activate(settings.function, xs[0], settings.alpha);
    else if (kind === "batchnorm") y = batchNorm(xs[0], layer.shape, settings, numbers);
    else if (kind === "add") y = xs[0].map((_, i) => sum(xs.map((x) => x[i])));
    else if (kind === "multiply") y = xs[0].map((_, i) => xs.reduce((product, x) => product * x[i], 1));
    else if (kind === "concat") y = xs.flat();
    else if (["input", "output", "dropout", "flatten", "reshape"].includes(kind)) y = xs[0];
    else throw new Error("This program does not know the layer " + kind + ".");
    values.set(layer.name, y);
  }
  return model.link === "softmax" ? softmax(y) : model.link === "sigmoid" ? y.map(sigmoid)
    : model.link === "exp" ? y.map(Math.exp) : y;
}

function encode(model, row) {
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
function decode(model, outputs) {
  const targets = model.preprocessing.targets.map((target) => Object.values(target)[0]);
  const named = (values) => Object.fromEntries(targets.map((t, i) => [t.column, values[i]]));
  const task = model.preprocessing.task;
  if (task === "classification") {
    return { answer: model.classes[outputs.indexOf(Math.max(...outputs))], prediction: outputs };
  }
  if (task === "multi-label") {
    return { answer: named(targets.map((t, i) => (outputs[i] >= 0.5 ? t.one : t.zero))), prediction: outputs };
  }
  const numbers = outputs.map((p, i) => p * targets[i].scale + targets[i].shift);
  return { answer: named(numbers), prediction: numbers };
}

const [modelFile, rowsFile] = process.argv.slice(2);
const model = JSON.parse(fs.readFileSync(modelFile, "utf8"));
if (model.format !== "gradus-model" || !(model.version === 1 || model.version === 2)) {
  throw new Error(modelFile + " is not a model that this program reads (gradus-model, version 1 or 2).");
}
const rows = rowsFile ? JSON.parse(fs.readFileSync(rowsFile, "utf8")) : model.tests.map((test) => test.row);
let largest = 0;
rows.forEach((row, r) => {
  const result = decode(model, forward(model, encode(model, row)));
  console.log(JSON.stringify(result));
  if (rowsFile) return;
  model.tests[r].prediction.forEach((t, i) => {
    largest = Math.max(largest, Math.abs(result.prediction[i] - t) / Math.max(1, Math.abs(t)));
  });
});
if (!rowsFile) {
  console.error("largest difference from Gradus on " + rows.length + " rows: " + largest);
  process.exitCode = largest > 1e-9 ? 1 : 0;
}
