"""Predicts with a model that Gradus exported. Usage: python3 predict.py MODEL.model.json [ROWS.json]

ROWS.json holds a list of rows, each {"column": value, ...} or [value, ...]; without it the model's own test rows are
predicted and compared. One line of JSON a row: the answer, and the numbers behind it.
"""
import json
import math
import sys


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def softmax(x):
    exps = [math.exp(z - max(x)) for z in x]
    return [e / sum(exps) for e in exps]


def log_softmax(x):
    log_sum = max(x) + math.log(sum(math.exp(z - max(x)) for z in x))
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


def activate(name, x, alpha):
    whole = {"softmax": softmax, "log_softmax": log_softmax}
    return whole[name](x) if name in whole else [ACTIVATIONS[name](z, alpha) for z in x]


def dense(x, units, settings, numbers):
    weight, bias = numbers["weight"], numbers.get("bias", [0.0] * units)
    sums = [math.fsum(weight[i * len(x) + j] * x[j] for j in range(len(x))) + bias[i] for i in range(units)]
    name = settings["activation"]
    return activate(name, sums, 1.0 if name == "elu" else 0.01)


def batch_norm(x, shape, settings, n):
    channels = shape[1] if len(shape) == 2 else shape[0]
    inner = len(x) // channels if len(shape) > 2 else 1
    y = []
    for i in range(len(x)):
        c = i // inner % channels
        normal = (x[i] - n["runningMean"][c]) / math.sqrt(n["runningVariance"][c] + settings["epsilon"])
        y.append(n["weight"][c] * normal + n["bias"][c])
    return y


def forward(model, encoded):
    values = {}
    for layer in model["layers"]:
        (kind, settings), = layer["layer"].items()
        xs = [values[name] for name in layer["inputs"]] or [encoded]
        numbers = {p["name"]: p["values"] for p in layer["parameters"]}
        if kind == "dense":
            y = dense(xs[0], settings["units"], settings, numbers)
        elif kind == "activation":
            y = activate(settings["function"], xs[0], settings["alpha"])
        elif kind == "batchnorm":
            y = batch_norm(xs[0], layer["shape"], settings, numbers)
        elif kind == "add":
            y = [math.fsum(column) for column in zip(*xs)]
        elif kind == "multiply":
            y = [math.prod(column) for column in zip(*xs)]
        elif kind == "concat":
            y = [z for x in xs for z in x]
        elif kind in ("input", "output", "dropout", "flatten", "reshape"):
            y = xs[0]
        else:
            sys.exit("This program does not know the layer " + kind + ".")
        values[layer["name"]] = y
    if model["link"] == "softmax":
        return softmax(y)
    if model["link"] == "exp":
        return [math.exp(z) for z in y]
    return [sigmoid(z) for z in y] if model["link"] == "sigmoid" else y


def encode(model, row):
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


def decode(model, outputs):
    """The answer, and the numbers behind it: probabilities, or the target in its own units."""
    targets = [list(t.values())[0] for t in model["preprocessing"]["targets"]]
    task = model["preprocessing"]["task"]
    if task == "classification":
        return model["classes"][outputs.index(max(outputs))], outputs
    if task == "multi-label":
        return {t["column"]: t["one"] if p >= 0.5 else t["zero"] for t, p in zip(targets, outputs)}, outputs
    numbers = [p * t["scale"] + t["shift"] for t, p in zip(targets, outputs)]
    return {t["column"]: p for t, p in zip(targets, numbers)}, numbers


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        model = json.load(file)
    if model.get("format") != "gradus-model" or model.get("version") not in (1, 2):
        sys.exit(sys.argv[1] + " is not a model that this program reads (gradus-model, version 1 or 2).")
    if len(sys.argv) > 2:
        with open(sys.argv[2], encoding="utf-8") as file:
            rows = json.load(file)
    else:
        rows = [test["row"] for test in model["tests"]]
    largest = 0.0
    for i, row in enumerate(rows):
        answer, prediction = decode(model, forward(model, encode(model, row)))
        print(json.dumps({"answer": answer, "prediction": prediction}))
        if len(sys.argv) == 2:
            for p, t in zip(prediction, model["tests"][i]["prediction"]):
                largest = max(largest, abs(p - t) / max(1, abs(t)))
    if len(sys.argv) == 2:
        print("largest difference from Gradus on", len(rows), "rows:", largest, file=sys.stderr)
        sys.exit(largest > 1e-9)


main()
