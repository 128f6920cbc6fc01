"""Typed, observable attributes with Traits."""
from traits.api import (Dict, Enum, Float, HasTraits, Instance, Int, List, Property, Range, Str,
                        TraitError, cached_property, observe)


class Part(HasTraits):
    name = Str()
    cost = Range(low=0.0, high=1000.0, value=1.0)
    count = Int(1)


class Assembly(HasTraits):
    title = Str("untitled")
    state = Enum("draft", "released")
    parts = List(Instance(Part))
    notes = Dict(Str, Str)
    total = Property(Float, observe="parts.items.[cost,count]")

    @cached_property
    def _get_total(self):
        return sum(p.cost * p.count for p in self.parts)

    @observe("parts:items:cost")
    def _report(self, event):
        print(f"cost of {event.object.name}: {event.old} -> {event.new}")


bike = Assembly(title="bike", parts=[Part(name="wheel", cost=40, count=2), Part(name="frame", cost=200)])
print("total", bike.total)
bike.parts[0].cost = 45
print("total", bike.total)
bike.on_trait_change(lambda new: print("state is now", new), "state")
bike.state = "released"
for change in ({"state": "lost"}, {"parts": ["bolt"]}, {"notes": {1: "x"}}):
    try:
        bike.trait_set(**change)
    except TraitError as exc:
        print("rejected:", str(exc).splitlines()[0][:60])
print(sorted(bike.editable_traits()))
