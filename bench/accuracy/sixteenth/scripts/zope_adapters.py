"""zope.interface adapters and verification."""
from zope.interface import Attribute, Interface, implementer, invariant, Invalid
from zope.interface.adapter import AdapterRegistry
from zope.interface.verify import verifyObject
from zope.interface.exceptions import BrokenImplementation, MultipleInvalid


class IShape(Interface):
    side = Attribute("length")

    def area():
        """area"""

    @invariant
    def positive(obj):
        if obj.side <= 0:
            raise Invalid("side must be positive")


class IReport(Interface):
    pass


@implementer(IShape)
class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


@implementer(IShape)
class Broken:
    side = 1


registry = AdapterRegistry()
registry.register([IShape], IReport, "", lambda shape: f"area {shape.area()}")
print(registry.queryAdapter(Square(3), IReport), IShape.providedBy(Square(1)))
print(verifyObject(IShape, Square(1)))
try:
    verifyObject(IShape, Broken())
except (BrokenImplementation, MultipleInvalid) as exc:
    print(type(exc).__name__)
try:
    IShape.validateInvariants(Square(-1))
except Invalid as exc:
    print(exc)
