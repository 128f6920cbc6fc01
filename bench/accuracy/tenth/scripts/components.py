from zope.component import adapter, getUtility, provideAdapter, provideUtility
from zope.interface import Interface, implementer


class ITea(Interface):
    pass


class ICup(Interface):
    pass


@implementer(ITea)
class Mate:
    name = "mate"


@implementer(ICup)
@adapter(ITea)
class Cup:
    def __init__(self, tea):
        self.tea = tea


provideAdapter(Cup)
provideUtility(Mate(), ITea, "mate")
print(ICup(Mate()).tea.name, getUtility(ITea, "mate").name)
