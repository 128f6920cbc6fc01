"""Compile SCSS with own functions and importers, and a whole folder."""
import pathlib
import tempfile

import sass

SCSS = """
@import "vars";
$base: 4px;
@mixin box($n) { padding: double($base) * $n; }
.card { @include box(2); color: $ink; &:hover { color: darken($ink, 10%); } }
@each $side in left, right { .m-#{$side} { margin-#{$side}: $base; } }
"""


def double(value: sass.SassNumber):
    return sass.SassNumber(value.value * 2, value.unit)


def importer(path):
    if path == "vars":
        return [(path, "$ink: #3366cc;")]
    return None


def main():
    css = sass.compile(
        string=SCSS,
        output_style="compressed",
        custom_functions={"double": double},
        importers=[(0, importer)],
    )
    print(css)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "in").mkdir()
        (folder / "in" / "site.scss").write_text("a { b { color: red } }")
        sass.compile(dirname=(str(folder / "in"), str(folder / "out")))
        print((folder / "out" / "site.css").read_text())
    try:
        sass.compile(string="a { color: }")
    except sass.CompileError as error:
        print(str(error).splitlines()[0])


if __name__ == "__main__":
    main()
