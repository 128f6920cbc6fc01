"""Outline the functions and calls of a Lua script."""
from luaparser import ast, astnodes

SOURCE = """
local Stack = {}

function Stack.new()
  return { items = {}, size = 0 }
end

function Stack:push(value)
  self.size = self.size + 1
  self.items[self.size] = value
end

local function double(x) return x * 2 end

for i = 1, 3 do
  print(double(i))
end
"""


class CallCounter(ast.ASTVisitor):
    def __init__(self):
        self.calls = {}

    def visit_Call(self, node):
        name = ast.to_lua_source(node.func)
        self.calls[name] = self.calls.get(name, 0) + 1


def main():
    tree = ast.parse(SOURCE)
    kinds = (astnodes.Function, astnodes.LocalFunction, astnodes.Method)
    for node in ast.walk(tree):
        if isinstance(node, kinds):
            print(type(node).__name__, ast.to_lua_source(node.name), len(node.args))
    counter = CallCounter()
    counter.visit(tree)
    print(counter.calls)
    print(ast.to_lua_source(tree))


if __name__ == "__main__":
    main()
