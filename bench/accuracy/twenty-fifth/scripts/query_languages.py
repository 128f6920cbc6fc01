"""One question asked in four small query languages over the same rows."""
from dataclasses import dataclass

import eql
import jsonquerylang
from json_logic import jsonLogic
from jsonpath_rw_ext import parse as jsonpath_parse
from luqum.parser import parser as lucene
from luqum.utils import UnknownOperationResolver
from luqum.visitor import TreeVisitor

ROWS = [
    {"name": "hammer", "count": 2, "price": 12.5},
    {"name": "saw", "count": 1, "price": 20.0},
    {"name": "drill", "count": 3, "price": 80.0},
]


@dataclass
class Answer:
    language: str
    names: list

    def __str__(self):
        return f"{self.language:10} {self.names}"


class WordCollector(TreeVisitor):
    def visit_word(self, node, context):
        yield node.value

    def visit_search_field(self, node, context):
        for found in self.generic_visit(node, context):
            yield f"{node.name}={found}"


def with_eql(text):
    engine = eql.PythonEngine()
    found = []
    engine.add_query(eql.parse_query(text, implied_any=True))
    engine.add_output_hook(lambda output: found.extend(event.data["name"] for event in output.events))
    engine.stream_events([eql.Event("tool", number, row) for number, row in enumerate(ROWS)])
    return found


def with_jsonquery(text):
    return jsonquerylang.jsonquery(ROWS, text)


def with_json_logic(rule):
    return [row["name"] for row in ROWS if jsonLogic(rule, row)]


def with_jsonpath(text):
    return [match.value for match in jsonpath_parse(text).find({"rows": ROWS})]


def main():
    print(Answer("eql", with_eql("tool where price > 15.0 and count < 3")))
    print(Answer("jsonquery", with_jsonquery("filter(.count < 3) | map(.name)")))
    print(Answer("jsonlogic", with_json_logic({"and": [{">": [{"var": "price"}, 15]}, {"<": [{"var": "count"}, 3]}]})))
    print(Answer("jsonpath", with_jsonpath("$.rows[?(@.price > 15)].name")))
    tree = UnknownOperationResolver()(lucene.parse('name:saw price:[15 TO 90] -broken'))
    print(tree, list(WordCollector().visit(tree)))


if __name__ == "__main__":
    main()
