"""Predicts with a model that Gradus exported. Usage: python3 predict.py MODEL.model.json [ROWS.json]

ROWS.json holds a list of rows, each {"column": value, ...} or [value, ...]: pixels 0 to 255, channel after channel and row
after row, for images; without it the model's own test rows are predicted and compared. One line of JSON a row: the
answer, and the numbers behind it.
"""
import bisect
import datetime
import json
import math
import re
import statistics
import sys
from operator import add, mul


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def softmax(x):
    largest = max(x)
    exps = [math.exp(z - largest) for z in x]
    total = math.fsum(exps)
    return [e / total for e in exps]


def log_softmax(x):
    largest = max(x)
    log_sum = largest + math.log(math.fsum(math.exp(z - largest) for z in x))
    return [z - log_sum for z in x]


def softplus(z):
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))


ACTIVATIONS = {  # alpha: slope of leaky ReLU, depth of ELU
    "linear": lambda z, alpha: z,
    "relu": lambda z, alpha: max(z, 0.0),
    "leaky_relu": lambda z, alpha: z if z > 0 else alpha * z,
    "elu": lambda z, alpha: z if z > 0 else alpha * math.expm1(z),
    "selu": lambda z, alpha: 1.0507009873554805 * (z if z > 0 else 1.6732632423543772 * math.expm1(z)),
    "gelu": lambda z, alpha: 0.5 * z * (1 + math.erf(z * math.sqrt(0.5))),
    "silu": lambda z, alpha: z * sigmoid(z),
    "sigmoid": lambda z, alpha: sigmoid(z),
    "tanh": lambda z, alpha: math.tanh(z),
    "softplus": lambda z, alpha: softplus(z),
    "softsign": lambda z, alpha: z / (1 + abs(z)),
    "mish": lambda z, alpha: z * math.tanh(softplus(z)),
    "gelu_tanh": lambda z, alpha: 0.5 * z * (1 + math.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z ** 3))),
    "hard_sigmoid": lambda z, alpha: min(max(z + 3, 0.0), 6.0) / 6,
    "hard_swish": lambda z, alpha: z * min(max(z + 3, 0.0), 6.0) / 6,
    "relu6": lambda z, alpha: min(max(z, 0.0), 6.0),
}


def activate(name, x, shape, alpha=None):
    """A softmax shares out each step of a sequence [steps, features], else all numbers."""
    if alpha is None:
        alpha = 1.0 if name == "elu" else 0.01
    whole = {"softmax": softmax, "log_softmax": log_softmax}
    if name not in whole:
        return [ACTIVATIONS[name](z, alpha) for z in x]
    return [z for row in rows(x, shape if len(shape) == 2 else [1, len(x)]) for z in whole[name](row)]


def rows(x, shape):
    """The steps of a sequence; a vector is a single one."""
    width = shape[-1]
    return [x[i:i + width] for i in range(0, len(x), width)]


def linear(x, weight, bias, units):
    """weight [units, len(x)], row after row."""
    n = len(x)
    sums = [sum(map(mul, weight[i * n:(i + 1) * n], x)) for i in range(units)]
    return list(map(add, sums, bias)) if bias else sums


def transpose(x, shape, order):
    """Axis i of the result is axis order[i] of x."""
    strides = [math.prod(shape[axis + 1:]) for axis in range(len(shape))]
    places = [0]
    for axis in order:
        places = [place + i * strides[axis] for place in places for i in range(shape[axis])]
    return [x[place] for place in places]


# Windows. An axis is (size, kernel, stride, dilation, zeros before it, places of the window).

def axis(size, kernel, stride, dilation, padding, pad):
    before = after = pad if padding == "explicit" else 0
    if padding == "same":
        places = -(-size // stride)
        total = max(0, (places - 1) * stride + dilation * (kernel - 1) + 1 - size)
        before, after = total // 2, total - total // 2
    return size, kernel, stride, dilation, before, (size + before + after - dilation * (kernel - 1) - 1) // stride + 1


def plane(s, height, width):
    return [axis(height, s["kernelHeight"], s["strideHeight"], s.get("dilationHeight", 1), s["padding"], s["padHeight"]),
            axis(width, s["kernelWidth"], s["strideWidth"], s.get("dilationWidth", 1), s["padding"], s["padWidth"])]


def line(s, steps):
    """The steps of a sequence as an image of height 1."""
    dilation = s.get("dilation", 1)
    if s.get("causal"):
        before = dilation * (s["kernel"] - 1)
        along = (steps, s["kernel"], s["stride"], dilation, before, (steps - 1) // s["stride"] + 1)
    else:
        along = axis(steps, s["kernel"], s["stride"], dilation, s["padding"], s["pad"])
    return [(1, 1, 1, 1, 0, 1), along]


def windows(axes):
    """For each place of the window what lies under it: places in the plane, -1 beyond its border."""
    (height, kh, sh, dh, top, down), (width, kw, sw, dw, left, across) = axes
    for i in range(down):
        for j in range(across):
            ys = [i * sh + u * dh - top for u in range(kh)]
            xs = [j * sw + v * dw - left for v in range(kw)]
            yield [y * width + x if 0 <= y < height and 0 <= x < width else -1 for y in ys for x in xs]


def convolve(x, axes, weight, bias, filters, groups):
    """x [channels, height, width], weight [filters, channels / groups, kernel]: [filters, places]."""
    area = axes[0][0] * axes[1][0]
    channels = len(x) // area // groups
    per_group = filters // groups
    size = len(weight) // filters
    kernels = [weight[o * size:(o + 1) * size] for o in range(filters)]
    y = [[] for _ in range(filters)]
    for under in windows(axes):
        for g in range(groups):
            patch = [x[(g * channels + c) * area + at] if at >= 0 else 0.0 for c in range(channels) for at in under]
            for o in range(g * per_group, (g + 1) * per_group):
                y[o].append(sum(map(mul, kernels[o], patch)) + (bias[o] if bias else 0.0))
    return [z for channel in y for z in channel]


def convolve_transposed(x, axes, weight, bias, filters, groups):
    """x [channels, places], weight [channels, filters / groups, kernel]: [filters, height, width] of the axes."""
    area = axes[0][0] * axes[1][0]
    places = axes[0][5] * axes[1][5]
    channels = len(x) // places
    per_group = filters // groups
    taps = len(weight) // channels // per_group
    y = [bias[o] if bias else 0.0 for o in range(filters) for _ in range(area)]
    for place, under in enumerate(windows(axes)):
        for c in range(channels):
            z = x[c * places + place]
            first = c // (channels // groups) * per_group
            for o in range(per_group):
                for tap, at in enumerate(under):
                    if at >= 0:
                        y[(first + o) * area + at] += z * weight[(c * per_group + o) * taps + tap]
    return y


def pool(kind, x, axes, count_padding):
    area = axes[0][0] * axes[1][0]
    y = []
    for channel in rows(x, [area]):
        for under in windows(axes):
            seen = [channel[at] for at in under if at >= 0]
            y.append(max(seen) if kind.startswith("max") else sum(seen) / (len(under) if count_padding else len(seen)))
    return y


def normalise(x, epsilon):
    mean = math.fsum(x) / len(x)
    scale = math.sqrt(math.fsum((z - mean) ** 2 for z in x) / len(x) + epsilon)
    return [(z - mean) / scale for z in x]


def by_channel(x, shape, last, function):
    """function(number, channel), where the channels are the last axis or the first."""
    inner = 1 if last else len(x) // shape[0]
    channels = shape[-1] if last else shape[0]
    return [function(z, i // inner % channels) for i, z in enumerate(x)]


def walk(kind, steps, s, n, suffix):
    """What a recurrent layer gives at each step; gates as in PyTorch: LSTM i f g o, GRU r z n."""
    units = s["units"]
    gates = {"rnn": 1, "lstm": 4, "gru": 3}[kind]
    h = cell = [0.0] * units
    given = []
    for x in steps:
        a = rows(linear(x, n["weight_ih" + suffix], n.get("bias_ih" + suffix), gates * units), [units])
        b = rows(linear(h, n["weight_hh" + suffix], n.get("bias_hh" + suffix), gates * units), [units])
        if kind == "rnn":
            h = activate(s["activation"], list(map(add, a[0], b[0])), [units])
        elif kind == "lstm":
            i, f, g, o = [list(map(add, p, q)) for p, q in zip(a, b)]
            cell = [sigmoid(i[k]) * math.tanh(g[k]) + sigmoid(f[k]) * cell[k] for k in range(units)]
            h = [sigmoid(o[k]) * math.tanh(cell[k]) for k in range(units)]
        else:
            r, z = [[sigmoid(p + q) for p, q in zip(a[k], b[k])] for k in (0, 1)]
            h = [(1 - z[k]) * math.tanh(a[2][k] + r[k] * b[2][k]) + z[k] * h[k] for k in range(units)]
        given.append(h)
    return given


def recurrent(kind, x, shape, s, n):
    steps = rows(x, shape)
    there = walk(kind, steps, s, n, "")
    back = walk(kind, steps[::-1], s, n, "_reverse") if s["bidirectional"] else [[]] * len(steps)
    if s["output"] == "last_step":
        return there[-1] + back[-1]
    return [z for forth, other in zip(there, back[::-1]) for z in forth + other]


def attention(x, shape, s, n):
    steps, width = shape
    d = width // s["heads"]
    projected = [linear(row, n["in_proj_weight"], n.get("in_proj_bias"), 3 * width) for row in rows(x, shape)]
    y = []
    for t in range(steps):
        seen = projected[:t + 1] if s["causal"] else projected
        mixed = []
        for head in range(0, width, d):
            q = projected[t][head:head + d]
            weights = softmax([sum(map(mul, q, p[width + head:width + head + d])) / math.sqrt(d) for p in seen])
            for k in range(2 * width + head, 2 * width + head + d):
                mixed.append(sum(w * p[k] for w, p in zip(weights, seen)))
        y += linear(mixed, n["out_proj.weight"], n.get("out_proj.bias"), width)
    return y


def positions(shape):
    steps, width = shape
    angles = [(t / 10000 ** ((k - k % 2) / width), k) for t in range(steps) for k in range(width)]
    return [math.cos(angle) if k % 2 else math.sin(angle) for angle, k in angles]


def compute(kind, s, xs, shapes, shape, n):
    """One layer: s its settings, xs its inputs and their shapes, the shape of its output, n its numbers."""
    x, given = xs[0], shapes[0]
    bias = n.get("bias")
    if kind in ("input", "output", "dropout", "spatialdropout", "gaussiannoise", "flatten", "reshape"):
        return x
    if kind == "dense":
        sums = [z for row in rows(x, given) for z in linear(row, n["weight"], bias, s["units"])]
        return activate(s["activation"], sums, shape)
    if kind == "activation":
        return activate(s["function"], x, shape, s["alpha"])
    if kind == "prelu":
        last = len(shape) < 3
        return by_channel(x, shape, last, lambda z, c: z if z > 0 else n["weight"][c if s["perChannel"] else 0] * z)
    if kind == "add":
        return [math.fsum(column) for column in zip(*xs)]
    if kind == "multiply":
        return [math.prod(column) for column in zip(*xs)]
    if kind == "average":
        return [math.fsum(column) / len(xs) for column in zip(*xs)]
    if kind == "maximum":
        return [max(column) for column in zip(*xs)]
    if kind == "concat":
        return [z for each in xs for z in each]
    if kind in ("conv2d", "depthwiseconv2d"):
        groups = s["groups"] if kind == "conv2d" else given[0]
        return activate(s["activation"], convolve(x, plane(s, *given[1:]), n["weight"], bias, shape[0], groups), shape)
    if kind == "separableconv2d":
        middle = given[0] * s["multiplier"]
        deep = convolve(x, plane(s, *given[1:]), n["depthwise"], None, middle, given[0])
        point = [(size, 1, 1, 1, 0, size) for size in shape[1:]]
        return activate(s["activation"], convolve(deep, point, n["weight"], bias, shape[0], 1), shape)
    if kind == "conv2dtranspose":
        axes = [a[:5] + (size,) for a, size in zip(plane(s, *shape[1:]), given[1:])]
        return activate(s["activation"], convolve_transposed(x, axes, n["weight"], bias, shape[0], s["groups"]), shape)
    if kind == "conv1d":
        sums = convolve(transpose(x, given, [1, 0]), line(s, given[0]), n["weight"], bias, shape[1], s["groups"])
        return activate(s["activation"], transpose(sums, [shape[1], shape[0]], [1, 0]), shape)
    if kind in ("maxpool2d", "avgpool2d"):
        return pool(kind, x, plane(s, *given[1:]), s.get("countPadding"))
    if kind in ("maxpool1d", "avgpool1d"):
        pooled = pool(kind, transpose(x, given, [1, 0]), line(s, given[0]), s.get("countPadding"))
        return transpose(pooled, [shape[1], shape[0]], [1, 0])
    if kind in ("globalavgpool", "globalmaxpool"):
        if len(given) == 2:
            x, given = transpose(x, given, [1, 0]), [given[1], given[0]]
        channels = rows(x, [len(x) // given[0]])
        return [max(c) if kind == "globalmaxpool" else math.fsum(c) / len(c) for c in channels]
    if kind == "upsampling2d":
        channels, height, width = shape
        places = [(c * given[1] + i // s["scaleHeight"]) * given[2] for c in range(channels) for i in range(height)]
        return [x[place + j // s["scaleWidth"]] for place in places for j in range(width)]
    if kind == "zeropadding2d":
        axes = [(given[1], 1, 1, 1, s["top"], shape[1]), (given[2], 1, 1, 1, s["left"], shape[2])]
        return [c[at] if at >= 0 else 0.0 for c in rows(x, [given[1] * given[2]]) for at, in windows(axes)]
    if kind == "permute":
        return transpose(x, given, [int(i) - 1 for i in s["order"].split(",")])
    if kind == "batchnorm":
        last = s["axis"] == "last" or s["axis"] == "automatic" and len(shape) < 3
        return by_channel(x, shape, last, lambda z, c: n["weight"][c] * (z - n["runningMean"][c])
                          / math.sqrt(n["runningVariance"][c] + s["epsilon"]) + bias[c])
    if kind == "layernorm":
        parts = rows(x, [math.prod(shape[-s["axes"]:])])
        return [w * z + b for part in parts for z, w, b in zip(normalise(part, s["epsilon"]), n["weight"], bias)]
    if kind == "groupnorm":
        normal = [z for part in rows(x, [len(x) // s["groups"]]) for z in normalise(part, s["epsilon"])]
        return by_channel(normal, shape, False, lambda z, c: n["weight"][c] * z + bias[c])
    if kind in ("rnn", "lstm", "gru"):
        return recurrent(kind, x, given, s, n)
    if kind == "attention":
        return attention(x, given, s, n)
    if kind == "embedding":
        return [z for token in x for z in n["weight"][int(token) * s["dim"]:(int(token) + 1) * s["dim"]]]
    if kind == "position_embedding":
        return list(map(add, x, n["weight"] if s["kind"] == "learned" else positions(shape)))
    if kind == "last_step":
        return x[-given[1]:]
    sys.exit("This program does not know the layer " + kind + ".")


def forward(model, encoded):
    values, shapes = {}, {}
    for layer in model["layers"]:
        (kind, settings), = layer["layer"].items()
        name = layer["name"]
        numbers = {p["name"]: p["values"] for p in layer["parameters"]}
        xs = [values[each] for each in layer["inputs"]] or [encoded]
        given = [shapes[each] for each in layer["inputs"]] or [layer["shape"]]
        y = values[name] = compute(kind, settings, xs, given, layer["shape"], numbers)
        shapes[name] = layer["shape"]
    if model["link"] == "softmax":
        return softmax(y)
    if model["link"] == "exp":
        return [math.exp(z) for z in y]
    return [sigmoid(z) for z in y] if model["link"] == "sigmoid" else y


def levels(f, row):
    """The numbers of a series, or their logarithms."""
    return [math.log(float(z)) if f.get("log") else float(z) for z in row]


def base(model, row):
    """What a predicted change is added to: the last known step that lies whole differences before the answer."""
    (form, f), = model["preprocessing"].get("input", {"table": None}).items()
    if form != "series" or not f.get("difference"):
        return 0.0
    step = f["difference"] + f["steps"] - 1 + f["horizon"] + -f["horizon"] // f["difference"] * f["difference"]
    target, = [list(t.values())[0]["column"] for t in model["preprocessing"]["targets"]]
    names = [feature["name"] for feature in f["features"]]
    return levels(f, row)[step * len(names) + names.index(target)]


def image_steps(f, row):
    """The pixels of an image after the steps, whole numbers all the way."""
    channels, height, width = (f["given"][each] for each in ("channels", "height", "width"))
    x = [math.floor(float(z) + 0.5) for z in row]
    for step in f["steps"]:
        (kind, s), = step.items()
        area = height * width
        if kind == "greyscale":
            if channels == 3:
                x = [(299 * r + 587 * g + 114 * b + 500) // 1000 for r, g, b in zip(x[:area], x[area:2 * area], x[2 * area:])]
            channels = 1
            continue
        if kind == "centre-crop":
            top, left = (height - s["height"]) // 2, (width - s["width"]) // 2
            down, across, total = [(top + i, [1]) for i in range(s["height"])], [(left + i, [1]) for i in range(s["width"])], 1
        else:
            (down, high), (across, wide) = resized(height, s["height"]), resized(width, s["width"])
            total = high * wide
        x = [(2 * sum(v * w * x[c * area + (i + k) * width + j + m] for k, v in enumerate(vs) for m, w in enumerate(ws))
              + total) // (2 * total) for c in range(channels) for i, vs in down for j, ws in across]
        height, width = s["height"], s["width"]
    return x


def resized(size, to):
    """For each pixel along a side the first one under it and the weights from there; and what they add up to."""
    if to < size:  # the average over the area that it covers
        first = [i * size // to for i in range(to)]
        last = [((i + 1) * size - 1) // to for i in range(to)]
        return [(j, [min((i + 1) * size, (k + 1) * to) - max(i * size, k * to) for k in range(j, last[i] + 1)])
                for i, j in enumerate(first)], size
    places = [min(max((2 * i + 1) * size - to, 0), (size - 1) * 2 * to) for i in range(to)]  # between the nearest centres
    return [(p // (2 * to), [2 * to - p % (2 * to), p % (2 * to)] if p % (2 * to) else [2 * to]) for p in places], 2 * to


def encode(model, row):
    """A row of a table; or the pixels of an image, the numbers of a sequence, the symbols of a text, one after another."""
    (form, f), = model["preprocessing"].get("input", {"table": None}).items()
    if form == "image":
        area = f["height"] * f["width"]
        pixels = image_steps(f, row) if f.get("steps") else row
        return [(float(z) - f["shift"][i // area]) / f["scale"][i // area] for i, z in enumerate(pixels)]
    if form == "series":
        features = f["features"] * f["steps"]
        z = levels(f, row)
        back = f.get("difference", 0) * len(f["features"])
        z = [now - before for now, before in zip(z[back:], z)] if back else z
        return [(change - feature["shift"]) / feature["scale"] for change, feature in zip(z, features)]
    if form == "symbols" and f.get("words"):
        found = words(row)[-f["steps"]:] if isinstance(row, str) else row
        places = {word: i for i, word in enumerate(f["alphabet"])}
        unknown = len(f["alphabet"]) - 1
        return [unknown] * (f["steps"] - len(found)) + [places.get(word, unknown) for word in found]
    if form == "symbols":
        return [f["alphabet"].index(symbol) for symbol in row]
    if "features" in model["preprocessing"]:
        return encode_as_before(model, row)
    cells = [list(c.items())[0] for c in model["preprocessing"]["cells"]]
    if isinstance(row, dict):
        row = [row.get(c["column"]) for _, c in cells]
    columns = {}
    for (kind, c), cell in zip(cells, row):
        text = "" if cell is None else str(cell).strip()
        missing = text.lower() in model["preprocessing"]["missingWords"]
        columns[c["column"]] = None if missing else float(text) if kind == "number" else text
    for operation in model["preprocessing"]["operations"]:
        (kind, o), = operation.items()
        columns = operate(kind, o, columns)
    return list(columns.values())


class LeftOut(Exception):
    """A row that a step of the preparation leaves out."""


def operate(kind, o, columns):
    """The columns of a row after one operation, in their order; None is missing."""
    if kind == "leave-out":
        return {name: x for name, x in columns.items() if name not in o["columns"]}
    if kind == "product":
        factors = [columns[c] for c in o["columns"]]
        return {**columns, o["name"]: None if None in factors else math.prod(factors)}
    if kind == "mix":
        xs = [columns[c] for c in o["columns"]]
        mixed = [None if None in xs else math.fsum(w * (x - s) for w, x, s in zip(weights, xs, o["shift"]))
                 for weights in o["weights"]]
        return replaced({n: x for n, x in columns.items() if n not in o["columns"][1:]}, o["columns"][0], o["names"], mixed)
    x = columns[o["column"]]
    if kind == "refuse-missing":
        if x is None:
            raise LeftOut(o["column"] + " is missing")
        return columns
    if kind in ("fill", "fill-word"):
        return {**columns, o["column"]: o["value" if kind == "fill" else "word"] if x is None else x}
    if kind == "sine":
        return {**columns, o["name"]: None if x is None else math.sin(o["factor"] * x)}
    if kind == "missing-flag":
        return replaced(columns, o["column"], [o["column"], o["name"]], [x, 1.0 if x is None else 0.0])
    if kind == "one-hot":
        return replaced(columns, o["column"], o["names"], [1.0 if x == c else 0.0 for c in o["categories"]])
    if kind == "hashing":
        bucket = None if x is None else fnv1a(x) % len(o["names"])
        return replaced(columns, o["column"], o["names"], [1.0 if i == bucket else 0.0 for i in range(len(o["names"]))])
    if kind == "tokens":
        found = [] if x is None else tokens(x)
        return replaced(columns, o["column"], o["names"],
                        [float(found.count(w) if o["counted"] else w in found) for w in o["vocabulary"]])
    if kind == "date-parts":
        date = None if x is None else read_date(x, o["dayFirst"])
        return replaced(columns, o["column"], o["names"], [None if date is None else date_part(p, date) for p in o["parts"]])
    if kind == "bin-one-hot":
        place = None if x is None else sum(edge <= x for edge in o["edges"])
        return replaced(columns, o["column"], o["names"], [1.0 if i == place else 0.0 for i in range(len(o["names"]))])
    if x is None:
        return columns
    changes = {
        "clip": lambda: min(max(x, o["low"]), o["high"]),
        "log": lambda: math.log1p(max(x, -0.999999)),
        "signed-log": lambda: math.copysign(math.log1p(abs(x)), x),
        "affine": lambda: (x - o["shift"]) / o["scale"],
        "quantile-map": lambda: quantile(x, o["landmarks"], o["normal"]),
        "ordinal": lambda: float(o["categories"].index(x)) if x in o["categories"] else -1.0,
        "bin": lambda: float(sum(edge <= x for edge in o["edges"])),
    }
    return {**columns, o["column"]: changes[kind]()}


def replaced(columns, column, names, values):
    """Other columns in the place of one."""
    after = {}
    for name, x in columns.items():
        after.update(zip(names, values) if name == column else [(name, x)])
    return after


def quantile(x, landmarks, normal):
    """The share of values below x; or the number that such a share of a standard normal distribution lies below."""
    last = len(landmarks) - 1
    if x <= landmarks[0] or x >= landmarks[last]:
        share = 0.0 if x <= landmarks[0] else 1.0
    else:
        places = (bisect.bisect_right(landmarks, x) - 1, bisect.bisect_left(landmarks, x) - 1)
        share = sum(i + (x - landmarks[i]) / (landmarks[i + 1] - landmarks[i]) for i in places) / 2 / last
    return statistics.NormalDist().inv_cdf(min(max(share, 1e-7), 1 - 1e-7)) if normal else share


def fnv1a(word):
    bits = 0x811C9DC5
    for byte in word.encode("utf-8"):
        bits = (bits ^ byte) * 0x01000193 & 0xFFFFFFFF
    return bits


def words(text):
    """The words of a text as a network of words splits it: as tokens, and every mark for itself; blanks part them."""
    blank = r"\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    return re.findall(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+|[^" + blank + "]", text.lower())


def tokens(text):
    """Runs of letters and digits in lower case; of Chinese each character."""
    return re.findall(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+", text.lower())


def read_date(text, day_first):
    """Year, month, day, weekday from Monday as 0, hour, minute; None for what is no date."""
    time = (r"(?:[T ]([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?([AaPp])[Mm])?"
            r"(?: ?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?)?")
    match = re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?![0-9])" + time, text)
    if match:
        year, month, day = match[1], match[2], match[3] or "1"
    else:
        match = re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?![0-9])" + time, text)
        if not match:
            return None
        year, month, day = match[3], match[2 if day_first else 1], match[1 if day_first else 2]
    year = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 69 else 1900)
    hour, minute = int(match[4] or 0), int(match[5] or 0)
    if match[6]:
        hour = hour % 12 + (12 if match[6] in "Pp" else 0)
    try:
        # Year 0 is a leap year as 400 is, and begins with the same weekday.
        date = datetime.datetime(year or 400, int(month), int(day), hour, minute)
    except ValueError:
        return None
    return {"year": year, "month": date.month, "day": date.day, "weekday": date.weekday(), "hour": hour, "minute": minute}


def date_part(part, date):
    name, _, wave = part.partition("-")
    if not wave:
        return float(date[name])
    turn = {"month": 12, "day": 31, "weekday": 7, "hour": 24}[name]
    value = date[name] - (name in ("month", "day")) + (date["minute"] / 60 if name == "hour" else 0)
    return (math.sin if wave == "sine" else math.cos)(2 * math.pi * value / turn)


def encode_as_before(model, row):
    """Models of version 1 and 2 say for each column what is filled in, and how it is scaled or which categories it has."""
    features = [list(f.items())[0] for f in model["preprocessing"]["features"]]
    if isinstance(row, dict):
        row = [row.get(f["column"]) for _, f in features]
    encoded = []
    for (kind, f), cell in zip(features, row):
        text = "" if cell is None else str(cell).strip()
        if text.lower() in model["preprocessing"]["missingWords"]:
            text = str(f["fill"])
        if kind == "number":
            encoded.append((float(text) - f["shift"]) / f["scale"])
        else:
            encoded += [1.0 if text == category else 0.0 for category in f["categories"]]
    return encoded


def decode(model, outputs, base=0.0):
    """The answer, and the numbers behind it: probabilities, or the target in its own units."""
    targets = [list(t.values())[0] for t in model["preprocessing"]["targets"]]
    task = model["preprocessing"]["task"]
    if task == "classification":
        return model["classes"][outputs.index(max(outputs))], outputs
    if task == "multi-label":
        return {t["column"]: t["one"] if p >= 0.5 else t["zero"] for t, p in zip(targets, outputs)}, outputs
    numbers = [p * t["scale"] + t["shift"] + base for t, p in zip(targets, outputs)]
    numbers = [math.exp(z) if t.get("log") else z for t, z in zip(targets, numbers)]
    return {t["column"]: p for t, p in zip(targets, numbers)}, numbers


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        model = json.load(file)
    if model.get("format") != "gradus-model" or model.get("version") not in (1, 2, 3):
        sys.exit(sys.argv[1] + " is not a model that this program reads (gradus-model, version 1 to 3).")
    if len(sys.argv) > 2:
        with open(sys.argv[2], encoding="utf-8") as file:
            rows = json.load(file)
    else:
        rows = [test["row"] for test in model["tests"]]
    largest = 0.0
    for i, row in enumerate(rows):
        try:
            encoded = encode(model, row)
        except LeftOut as why:
            print(json.dumps({"answer": None, "prediction": [], "leftOut": str(why)}))
            continue
        answer, prediction = decode(model, forward(model, encoded), base(model, row))
        print(json.dumps({"answer": answer, "prediction": prediction}))
        if len(sys.argv) == 2:
            for p, t in zip(prediction, model["tests"][i]["prediction"]):
                largest = max(largest, abs(p - t) / max(1, abs(t)))
    if len(sys.argv) == 2:
        print("largest difference from Gradus on", len(rows), "rows:", largest, file=sys.stderr)
        sys.exit(largest > 1e-9)


main()
