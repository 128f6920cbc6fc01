"""Builds a contact sheet of generated pictures with Pillow and checks it pixel by pixel."""
import io
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageOps, ImageSequence, ImageStat
from PIL.PngImagePlugin import PngInfo


def gradient(size, start, end):
    mask = Image.linear_gradient("L").resize(size)
    return Image.composite(Image.new("RGB", size, end), Image.new("RGB", size, start), mask)


def pictures(folder: Path):
    for number, colours in enumerate([("navy", "orange"), ("#204020", "white"), ("rgb(90,0,0)", "hsl(200,80%,60%)")]):
        picture = gradient((60, 40), *colours)
        draw = ImageDraw.Draw(picture)
        draw.ellipse((10, 5, 40, 35), outline="black", width=2)
        draw.polygon([(30, 0), (59, 39), (20, 39)], fill=(255, 255, 0))
        draw.text((2, 2), str(number), fill="white")
        info = PngInfo()
        info.add_text("Title", f"picture {number}")
        path = folder / f"p{number}.png"
        picture.save(path, pnginfo=info, dpi=(72, 72))
        yield path


def sheet(paths, columns=2, cell=(50, 50)):
    rows = -(-len(paths) // columns)
    out = Image.new("RGBA", (columns * cell[0], rows * cell[1]), (0, 0, 0, 0))
    for number, path in enumerate(paths):
        with Image.open(path) as picture:
            thumb = ImageOps.expand(ImageOps.contain(picture.convert("RGB"), (44, 44), Image.Resampling.BICUBIC), 2, "red")
        out.paste(thumb, ((number % columns) * cell[0], (number // columns) * cell[1]))
    return out


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = list(pictures(folder))
        with Image.open(paths[1]) as first:
            print(first.format, first.size, first.mode, first.text, [round(v) for v in ImageStat.Stat(first).mean])
        result = sheet(paths)
        print(result.size, result.getbbox(), result.getpixel((0, 0)), result.getpixel((99, 99)))
        frames = [ImageEnhance.Brightness(result.convert("RGB")).enhance(f).quantize(16) for f in (0.5, 1, 1.5)]
        frames[0].save(folder / "sheet.gif", save_all=True, append_images=frames[1:], duration=80, loop=0)
        with Image.open(folder / "sheet.gif") as gif:
            print(gif.n_frames, gif.info["duration"], [f.size for f in ImageSequence.Iterator(gif)])
        for kind in ("JPEG", "WEBP", "BMP", "TIFF"):
            buffer = io.BytesIO()
            result.convert("RGB").save(buffer, kind)
            buffer.seek(0)
            again = Image.open(buffer)
            diff = ImageStat.Stat(ImageChops.difference(again.convert("RGB"), result.convert("RGB"))).rms
            print(kind, again.size, max(diff) < 40)
        gray = ImageOps.autocontrast(result.convert("L")).filter(ImageFilter.FIND_EDGES).point(lambda v: 255 * (v > 100))
        print(sum(gray.histogram()[1:]) > 100, gray.rotate(90, expand=True).size, ImageOps.mirror(gray).transpose(Image.Transpose.ROTATE_180).size)
        try:
            Image.open(io.BytesIO(b"not a picture"))
        except Image.UnidentifiedImageError as error:
            print(type(error).__name__)


main()
