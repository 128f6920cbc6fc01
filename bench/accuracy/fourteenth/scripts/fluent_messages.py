"""Localised messages with Project Fluent."""
from datetime import date
from decimal import Decimal

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_date, fluent_number
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Visitor

EN = """\
-brand = Acme
welcome = Welcome to { -brand }, { $user }!
emails = { $count ->
    [one] You have one email.
   *[other] You have { $count } emails.
}
total = Sum: { NUMBER($amount, minimumFractionDigits: 2) }
shout = { UPPER($what) }
    .title = A title for { $what }
"""


class Names(Visitor):
    def __init__(self):
        self.variables = set()

    def visit_VariableReference(self, node):
        self.variables.add(node.id.name)


def build(locale, source):
    bundle = FluentBundle([locale], functions={"UPPER": lambda s: s.upper()}, use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return bundle


if __name__ == "__main__":
    bundle = build("en-US", EN)

    def fmt(key, **args):
        message = bundle.get_message(key)
        value, errors = bundle.format_pattern(message.value, args)
        return value, [type(e).__name__ for e in errors]

    print(fmt("welcome", user="Zoe"))
    print(fmt("emails", count=1), fmt("emails", count=7))
    print(fmt("total", amount=Decimal("1234.5")))
    print(fmt("shout", what="hey"))
    print(fmt("welcome"))
    print(bundle.has_message("nope"))
    resource = FluentParser().parse(EN)
    names = Names()
    names.visit(resource)
    print(sorted(names.variables))
    resource.body = [e for e in resource.body if isinstance(e, ast.Term)]
    print(FluentSerializer().serialize(resource))
    print(fluent_number(0.25, style="percent").format(bundle._babel_locale))
    print(fluent_date(date(2024, 2, 29), dateStyle="medium").format(bundle._babel_locale))
