"""Discount rules with rule-engine, and the same with business-rules."""
import datetime

import rule_engine
from rule_engine import Context, DataType, Rule, errors
from business_rules import export_rule_data, run_all
from business_rules.actions import BaseActions, rule_action
from business_rules.fields import FIELD_NUMERIC
from business_rules.variables import BaseVariables, numeric_rule_variable, select_rule_variable, string_rule_variable

ORDERS = [
    {"id": 1, "total": 120.0, "country": "de", "items": ["book", "pen"], "day": datetime.datetime(2024, 2, 1)},
    {"id": 2, "total": 15.5, "country": "us", "items": [], "day": datetime.datetime(2024, 3, 1)},
    {"id": 3, "total": 80.0, "country": "fr", "items": ["pen"], "day": datetime.datetime(2023, 2, 1)},
]

context = Context(type_resolver=rule_engine.type_resolver_from_dict({
    "id": DataType.FLOAT, "total": DataType.FLOAT, "country": DataType.STRING,
    "items": DataType.ARRAY(DataType.STRING), "day": DataType.DATETIME}))
for text in ('total > 50 and country =~ "d.|f."', '"pen" in items and items.length > 1',
             'day >= d"2024-01-01"', '[i for i in items if i =~ "b.*"].length == 1'):
    rule = Rule(text, context=context)
    print(text, [o["id"] for o in rule.filter(ORDERS)])
print(Rule("total * 0.1 + 1", context=context).evaluate(ORDERS[0]))
for bad in ("total > 'x'", "nope == 1", "total >"):
    print(bad, Rule.is_valid(bad, context))
try:
    Rule("totl > 1", context=context)
except errors.SymbolResolutionError as e:
    print(e.symbol_name, e.suggestion)


class OrderVariables(BaseVariables):
    def __init__(self, order):
        self.order = order

    @numeric_rule_variable(label="Order total")
    def total(self):
        return self.order["total"]

    @string_rule_variable()
    def country(self):
        return self.order["country"]

    @select_rule_variable(options=["book", "pen"])
    def items(self):
        return self.order["items"]


class OrderActions(BaseActions):
    def __init__(self, order):
        self.order = order

    @rule_action(params={"percent": FIELD_NUMERIC})
    def discount(self, percent):
        print("order", self.order["id"], "gets", percent)


RULES = [{"conditions": {"any": [{"name": "total", "operator": "greater_than", "value": 100},
                                 {"name": "country", "operator": "starts_with", "value": "f"}]},
          "actions": [{"name": "discount", "params": {"percent": 5}}]}]
for order in ORDERS:
    print(run_all(RULES, OrderVariables(order), OrderActions(order), stop_on_first_trigger=True))
data = export_rule_data(OrderVariables, OrderActions)
print([v["label"] for v in data["variables"]], data["actions"][0]["name"])
