import libcst as cst
import libcst.matchers as m


class Rename(cst.CSTTransformer):
    def leave_Name(self, original_node, updated_node):
        return updated_node.with_changes(value="new") if m.matches(original_node, m.Name("old")) else updated_node


if __name__ == "__main__":
    print(cst.parse_module("old = 1\nprint(old)  # old\n").visit(Rename()).code)
