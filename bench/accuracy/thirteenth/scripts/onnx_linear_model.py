"""Build a linear ONNX model by hand and evaluate it with the reference runtime."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper, shape_inference
from onnx.reference import ReferenceEvaluator


def build():
    x = helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, 2])
    y = helper.make_tensor_value_info("Y", TensorProto.FLOAT, [None, 1])
    weights = numpy_helper.from_array(np.array([[1.0], [2.0]], dtype=np.float32), "W")
    bias = numpy_helper.from_array(np.array([0.5], dtype=np.float32), "B")
    nodes = [
        helper.make_node("MatMul", ["X", "W"], ["XW"]),
        helper.make_node("Add", ["XW", "B"], ["S"]),
        helper.make_node("Relu", ["S"], ["Y"]),
    ]
    graph = helper.make_graph(nodes, "linear", [x], [y], [weights, bias])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])


if __name__ == "__main__":
    model = build()
    onnx.checker.check_model(model)
    inferred = shape_inference.infer_shapes(model)
    print([v.name for v in inferred.graph.value_info])
    session = ReferenceEvaluator(onnx.load_from_string(model.SerializeToString()))
    feed = {"X": np.array([[1, 1], [-3, 0]], dtype=np.float32)}
    print(session.run(None, feed)[0].ravel())
    print(onnx.printer.to_text(model).splitlines()[0])
