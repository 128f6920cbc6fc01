"""Draw name badges and filter them with Pillow."""
import argparse
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter, ImageFont, ImageOps, ImageStat
from PIL.PngImagePlugin import PngInfo


def badge(name, colour, size=(200, 80)):
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((4, 4, size[0] - 5, size[1] - 5), radius=10, outline=colour, width=3)
    draw.pieslice((10, 15, 60, 65), 30, 330, fill=ImageColor.getrgb(colour))
    draw.text((80, 30), name, fill="black", font=ImageFont.load_default())
    return image


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", default=["Ada", "Grace"])
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        frames = []
        for name, colour in zip(args.names, ("navy", "#c03020")):
            picture = badge(name, colour)
            info = PngInfo()
            info.add_text("Name", name)
            target = Path(tmp, f"{name}.png")
            picture.save(target, pnginfo=info)
            with Image.open(target) as again:
                again.load()
                print(again.format, again.size, again.text, ImageChops.difference(again, picture).getbbox())
            frames.append(picture)
        frames[0].save(f"{tmp}/all.gif", save_all=True, append_images=frames[1:], duration=200)
        with Image.open(f"{tmp}/all.gif") as gif:
            print(gif.n_frames, gif.mode)
        frames[0].save(f"{tmp}/x.jpg", quality=70)
        grey = ImageOps.grayscale(frames[1]).filter(ImageFilter.GaussianBlur(2))
        print([round(v) for v in ImageStat.Stat(grey).mean], grey.getextrema())
        thumb = ImageOps.fit(frames[1], (32, 32), Image.Resampling.LANCZOS)
        print(thumb.size, thumb.rotate(90, expand=True).quantize(4).getcolors() is not None)
        print(grey.point(lambda v: 255 if v > 128 else 0, "1").histogram()[0] > 0)


if __name__ == "__main__":
    main()
