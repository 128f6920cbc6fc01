"""Units, places, colour palettes and KML output."""
import pandas as pd
import palettable
import us
from measurement.measures import Distance, Temperature, Weight, Speed
from measurement.utils import guess
from simplekml import Kml, Style, Color


class Trip:
    def __init__(self, name, stops):
        self.name, self.stops = name, stops

    def length(self):
        return sum((stop["leg"] for stop in self.stops), Distance(m=0))

    def to_kml(self):
        kml = Kml(name=self.name)
        folder = kml.newfolder(name="stops")
        style = Style()
        style.labelstyle.color = Color.red
        for stop in self.stops:
            point = folder.newpoint(name=stop["name"], coords=[stop["at"]])
            point.style = style
        line = kml.newlinestring(name="route", coords=[s["at"] for s in self.stops])
        line.style.linestyle.width = 3
        return kml.kml()


def main():
    trip = Trip("north", [{"name": "a", "at": (1, 2), "leg": Distance(km=3)}, {"name": "b", "at": (3, 4), "leg": Distance(mi=2)}])
    print(round(trip.length().km, 3), guess(10, "mph", measures=[Speed]).unit)
    print(trip.to_kml().count("<Placemark"), round(Temperature(c=100).f), round(Weight(kg=1).lb, 3))
    print(us.states.lookup("Californa"), us.states.MD.fips, len(us.STATES), [s.abbr for s in us.TERRITORIES][:3])
    frame = pd.DataFrame({"country": ["Germany", "United States", "Korea"], "n": [1, 2, 3]})
    frame["continent"] = frame["country"].map({"Germany": "Europe", "Korea": "Asia"}).fillna("America")
    print(frame.to_string(index=False))
    print(frame.groupby("continent")["n"].sum().to_dict())
    print(palettable.colorbrewer.qualitative.Dark2_3.hex_colors, palettable.cartocolors.sequential.Teal_3.name)


main()
