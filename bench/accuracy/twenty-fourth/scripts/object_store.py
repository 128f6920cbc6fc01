"""Objects described with zope.schema, wired by zope.configuration, shown by page templates, changed in transactions."""
import io
import sys

import transaction
import zope.schema
from persistent import Persistent
from persistent.list import PersistentList
from persistent.mapping import PersistentMapping
from transaction.interfaces import IDataManager
from zope.configuration import xmlconfig
from zope.configuration.config import ConfigurationMachine
from zope.interface import Interface, Invalid, implementer, invariant
from zope.pagetemplate.pagetemplate import PageTemplate
from zope.schema.fieldproperty import FieldProperty
from zope.schema.vocabulary import SimpleVocabulary

SAID = []


class IThing(Interface):
    name = zope.schema.TextLine(title="Name", min_length=2)
    price = zope.schema.Float(title="Price", min=0.0)
    color = zope.schema.Choice(vocabulary=SimpleVocabulary.fromValues(["red", "blue"]), required=False)

    @invariant
    def cheap_or_long(thing):
        if thing.price > 10 and len(thing.name) < 4:
            raise Invalid("short and dear")


@implementer(IThing)
class Thing(Persistent):
    name = FieldProperty(IThing["name"])
    price = FieldProperty(IThing["price"])
    color = None

    def __init__(self, name, price):
        self.name, self.price = name, price


class ISay(Interface):
    text = zope.schema.TextLine(title="What to say")
    count = zope.schema.Int(title="How often", required=False)


def say(context, text, count=1):
    context.action(discriminator=("say", text), callable=SAID.append, args=(text * count,))


class Page(PageTemplate):
    def __call__(self, **options):
        return self.pt_render(self.pt_getContext((), options) | options)


def configured():
    machine = ConfigurationMachine()
    xmlconfig.registerCommonDirectives(machine)
    from zope.configuration.config import defineSimpleDirective

    defineSimpleDirective(machine, "say", ISay, say, namespace="http://example.test/shop")
    xmlconfig.string('<configure xmlns="http://namespaces.zope.org/zope" xmlns:s="http://example.test/shop"><s:say text="hello" count="2"/></configure>', context=machine)
    return SAID


if __name__ == "__main__":
    try:
        Thing("x", 1.0)
    except zope.schema.ValidationError as error:
        print(type(error).__name__, error.doc())
    print(zope.schema.getValidationErrors(IThing, Thing("abc", 20.0))[0][1], zope.schema.getFieldNamesInOrder(IThing))
    with transaction.manager as current:
        current.note("a note")
        current.addAfterCommitHook(lambda good, *names: print("committed", good, names), ("x",))
    log = PersistentList(["made"])
    log.append("changed")
    print(configured(), list(log), dict(PersistentMapping({"a": 1})), "commit" in IDataManager.names())
    page = Page()
    page.write('<ul><li tal:repeat="thing things" tal:content="thing/name">x</li></ul>')
    print(page(things=[Thing("pen", 1.0), Thing("ink", 2.0)]))
