from zope.interface import Interface, implementer
from zope.interface.adapter import AdapterRegistry
from zope.interface.verify import verifyObject


class IShape(Interface):
    def area():
        """The area."""


@implementer(IShape)
class Square:
    def area(self):
        return 4


if __name__ == "__main__":
    registry = AdapterRegistry()
    registry.register([IShape], Interface, "", "adapter")
    print(verifyObject(IShape, Square()), registry.lookup([IShape], Interface))
