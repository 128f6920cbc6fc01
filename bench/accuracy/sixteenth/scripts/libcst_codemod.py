"""Rewrite print statements to logging with libcst."""
import libcst as cst
import libcst.matchers as m
from libcst.metadata import MetadataWrapper, PositionProvider

SOURCE = '''\
def work(n):
    print("start", n)  # keep
    for i in range(n):
        print(i)
'''


class ToLogging(m.MatcherDecoratableTransformer):
    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self):
        super().__init__()
        self.lines = []

    @m.leave(m.Call(func=m.Name("print")))
    def change(self, original, updated):
        self.lines.append(self.get_metadata(PositionProvider, original).start.line)
        return updated.with_changes(func=cst.parse_expression("log.info"))


wrapper = MetadataWrapper(cst.parse_module(SOURCE))
transformer = ToLogging()
module = wrapper.visit(transformer)
module = module.with_changes(body=[cst.parse_statement("import logging\n"), *module.body])
print(module.code)
print(transformer.lines)
