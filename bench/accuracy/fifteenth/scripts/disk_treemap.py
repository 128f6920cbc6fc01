"""Lay out the sizes of some folders as a treemap in text."""
import squarify

FOLDERS = {"photos": 520, "music": 260, "docs": 90, "mail": 70, "misc": 20}
WIDTH, HEIGHT = 48, 12


def draw(rectangles, names):
    grid = [[" "] * WIDTH for _ in range(HEIGHT)]
    for rectangle, name in zip(rectangles, names):
        for y in range(round(rectangle["y"]), min(HEIGHT, round(rectangle["y"] + rectangle["dy"]))):
            for x in range(round(rectangle["x"]), min(WIDTH, round(rectangle["x"] + rectangle["dx"]))):
                grid[y][x] = name[0]
    return "\n".join("".join(row) for row in grid)


ordered = sorted(FOLDERS.items(), key=lambda pair: -pair[1])
names = [name for name, _ in ordered]
sizes = squarify.normalize_sizes([size for _, size in ordered], WIDTH, HEIGHT)
plain = squarify.squarify(sizes, 0, 0, WIDTH, HEIGHT)
padded = squarify.padded_squarify(sizes, 0, 0, WIDTH, HEIGHT)

print(draw(plain, names))
for name, box, inner in zip(names, plain, padded):
    print(f"{name:<7} {box['dx']:6.2f} x {box['dy']:5.2f}   inner {inner['dx']:6.2f} x {inner['dy']:5.2f}")
