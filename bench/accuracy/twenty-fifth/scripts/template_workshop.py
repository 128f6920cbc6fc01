"""Renders one invoice with Handlebars, Jinja and plain format strings, then draws its flow as diagrams."""
import os
import string
import textwrap
from collections import ChainMap
from types import SimpleNamespace

import plantuml
from envsubst import envsubst
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError, pass_context
from mermaid.flowchart import FlowChart, Link, Node
from mermaid_builder.flowchart import Chart, Node as BuilderNode
from pybars import Compiler
from stringparser import Parser

HANDLEBARS = "Dear {{name}}:{{#each lines}} {{@index}}.{{item}}={{money price}}{{/each}}{{#if late}} LATE{{else}} on time{{/if}}"
JINJA = {
    "invoice.j2": "{% from 'macros.j2' import line %}{% for l in lines if l.price > 5 %}{{ line(l) }}{% else %}none{% endfor %} {{ total(lines) }}",
    "macros.j2": "{% macro line(l) -%} [{{ l.item|upper }} {{ '%.2f' % l.price }}] {%- endmacro %}",
}
DATA = {"name": "Ann", "lines": [{"item": "saw", "price": 20}, {"item": "nail", "price": 1}], "late": False}


def handlebars():
    template = Compiler().compile(HANDLEBARS)
    return template(DATA, helpers={"money": lambda this, value: f"{value:.2f}"})


def jinja():
    environment = Environment(loader=DictLoader(JINJA), undefined=StrictUndefined, trim_blocks=True)

    @pass_context
    def total(context, lines):
        return f"{context['name']}:{sum(line['price'] for line in lines)}"

    environment.globals["total"] = total
    text = environment.get_template("invoice.j2").render(DATA)
    try:
        environment.from_string("{{ nothing }}").render()
    except UndefinedError as error:
        text += f" ({error})"
    return text


def diagrams():
    a, b = Node("order", "Order"), Node("invoice", "Invoice")
    chart = FlowChart("Flow", [a, b], [Link(a, b)])
    other = Chart(title="Pay")
    other.add_node(BuilderNode(title="Order"))
    return chart.script.count("-->") if hasattr(chart, "script") else 1, str(other).splitlines()[-1].strip()


def environment_context():
    os.environ.update(SHED="attic", SIZE="3")
    context = ChainMap({"text": envsubst("in $SHED with ${SIZE} and ${NONE:-nothing}")}, {"text": "", "rest": 1})
    return dict(context)


if __name__ == "__main__":
    print(handlebars())
    print(jinja())
    print(diagrams())
    print(environment_context())
    print(Parser("{name:s} owes {amount:d}")("Ann owes 21"))
    print(string.Template("$name").substitute(DATA), plantuml.deflate_and_encode("@startuml\na -> b\n@enduml")[:8])
    print(textwrap.shorten(str(SimpleNamespace(**DATA)), 40))
