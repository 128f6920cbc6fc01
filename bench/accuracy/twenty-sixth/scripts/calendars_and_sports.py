"""Training files: TCX laps, geodesy, sun times and suits of result types for a running club."""
import datetime
import enum
import io
import tempfile
import os

import tcxparser
from maidenhead import to_maiden
from result import Err, Ok, is_err
from retryhttp import retry
from suntime import Sun
from tcxreader.tcxreader import TCXReader
from turfpy.measurement import distance, along
from geojson import Feature, LineString, Point
from quantiphy import Quantity
from stockholm import Number
from visvalingamwyatt import simplify

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<Activities><Activity Sport="Running"><Id>2024-01-01T08:00:00.000Z</Id><Lap StartTime="2024-01-01T08:00:00.000Z"><TotalTimeSeconds>60</TotalTimeSeconds><DistanceMeters>200</DistanceMeters><Calories>20</Calories><Track>
"""
POINT = "<Trackpoint><Time>2024-01-01T08:00:{s:02d}.000Z</Time><Position><LatitudeDegrees>{lat}</LatitudeDegrees><LongitudeDegrees>{lon}</LongitudeDegrees></Position><AltitudeMeters>{alt}</AltitudeMeters><DistanceMeters>{d}</DistanceMeters><HeartRateBpm><Value>{hr}</Value></HeartRateBpm></Trackpoint>"
TAIL = "</Track></Lap></Activity></Activities></TrainingCenterDatabase>"


class Zone(enum.Enum):
    EASY = range(0, 120)
    HARD = range(120, 250)

    @classmethod
    def of(cls, rate):
        return next(z for z in cls if rate in z.value)


class Training:
    def __init__(self, path):
        self.exercise = TCXReader().read(path)
        self.old = tcxparser.TCXParser(path)

    @property
    def line(self):
        return [[p.longitude, p.latitude] for p in self.exercise.trackpoints]

    def zones(self):
        return [Zone.of(p.hr_value).name for p in self.exercise.trackpoints]

    def length(self):
        line = self.line
        if len(line) < 2:
            return Err("too short")
        return Ok(sum(distance(Feature(geometry=Point(a)), Feature(geometry=Point(b)), units="m") for a, b in zip(line, line[1:])))


def write(path):
    points = "".join(POINT.format(s=n * 20, lat=52.5 + n * 0.001, lon=13.4 + n * 0.0005, alt=30 + n, d=n * 100, hr=110 + n * 10) for n in range(3))
    with open(path, "w") as handle:
        handle.write(HEAD + points + TAIL)


def main():
    with tempfile.TemporaryDirectory(prefix="work-") as folder:
        path = os.path.join(folder, "run.tcx")
        write(path)
        training = Training(path)
    length = training.length()
    print(is_err(length), round(length.unwrap()), training.zones())
    print(training.exercise.activity_type, training.exercise.distance, training.exercise.hr_max, training.old.activity_type, training.old.hr_avg)
    print(along(Feature(geometry=LineString(training.line)), 0.05, "km")["geometry"]["type"], to_maiden(*reversed(training.line[0])))
    print(Quantity(length.unwrap(), "m").render(prec=1), Number("1.5") + 1, callable(retry), simplify.__name__ if hasattr(simplify, "__name__") else "")
    print(Sun(52.5, 13.4).get_sunset_time(datetime.datetime(2024, 1, 1)).hour, io.StringIO("x").read())


if __name__ == "__main__":
    main()
