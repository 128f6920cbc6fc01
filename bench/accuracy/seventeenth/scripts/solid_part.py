import math

from euclid3 import Point2, Vector3
from solid import color, cube, cylinder, difference, hull, linear_extrude, polygon, rotate, scad_render, sphere, translate, union
from solid.utils import euclidify, forward, left, right, up


def plate(width, depth, holes):
    body = cube([width, depth, 3], center=True)
    for index in range(holes):
        angle = 2 * math.pi * index / holes
        body -= translate([round(math.cos(angle) * width / 3, 3), round(math.sin(angle) * depth / 3, 3), 0])(cylinder(r=2, h=5, center=True))
    return body


part = union()(plate(40, 30, 4), up(5)(color("red")(sphere(r=4))), left(10)(hull()(cube(2), right(3)(cube(1)))))
part += forward(20)(rotate([0, 90, 0])(linear_extrude(height=2)(polygon([[0, 0], [5, 0], [0, 5]]))))
text = scad_render(part, file_header="$fn = 24;")
print(text[:700])
print(text.count("cylinder"), text.count("{") == text.count("}"))
print(euclidify([1, 2, 3], Vector3) + Vector3(1, 1, 1), abs(Point2(3, 4)))
