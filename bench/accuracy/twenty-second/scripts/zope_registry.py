from zope.component import adapter, getAdapter, getGlobalSiteManager, getMultiAdapter, getUtility, handle, queryUtility, subscribers
from zope.event import notify, subscribers as event_subscribers
from zope.interface import Attribute, Interface, alsoProvides, implementer, providedBy
from zope.interface.verify import verifyObject
from zope.interface.exceptions import BrokenImplementation, Invalid, MultipleInvalid


class IShape(Interface):
    sides = Attribute("number of sides")

    def area():
        """Its area."""


class IRenderer(Interface):
    def render():
        """As text."""


class IUnits(Interface):
    name = Attribute("unit")


@implementer(IShape)
class Square:
    sides = 4

    def __init__(self, edge):
        self.edge = edge

    def area(self):
        return self.edge ** 2


@implementer(IRenderer)
@adapter(IShape)
class Renderer:
    def __init__(self, shape):
        self.shape = shape

    def render(self):
        return f"{self.shape.sides} sides, {self.shape.area()} {getUtility(IUnits).name}"


@implementer(IUnits)
class Metric:
    name = "m2"


registry = getGlobalSiteManager()
registry.registerAdapter(Renderer)
registry.registerUtility(Metric(), IUnits)
registry.registerAdapter(lambda a, b: a.area() + b.area(), (IShape, IShape), IRenderer, name="sum")
print(IRenderer(Square(3)).render(), getMultiAdapter((Square(1), Square(2)), IRenderer, "sum"))
print(verifyObject(IShape, Square(1)), queryUtility(IUnits, "imperial"))
alsoProvides(square := Square(2), IUnits)
print([i.__name__ for i in providedBy(square)])
try:
    verifyObject(IUnits, square)
except (BrokenImplementation, Invalid, MultipleInvalid) as error:
    print(type(error).__name__)
event_subscribers.append(lambda event: print("event", event))
notify("saved")
