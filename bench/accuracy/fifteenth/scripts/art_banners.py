"""Render a few greeting banners in several ASCII art fonts."""
from art import art, text2art, tprint

GREETINGS = {"small": "Hello", "block": "Hi", "standard": "Welcome"}


def boxed(text, border="*"):
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    width = max(len(line) for line in lines)
    yield border * (width + 4)
    for line in lines:
        yield f"{border} {line.ljust(width)} {border}"
    yield border * (width + 4)


for font, greeting in GREETINGS.items():
    print(f"-- {font} --")
    print("\n".join(boxed(text2art(greeting, font=font))))

print(art("coffee"), art("butterfly"))
tprint("bye", font="cybermedium")

for width, line in enumerate(text2art("ok", font="small", chr_ignore=True).splitlines()):
    print(f"{width:02d} {line.rstrip()}")
try:
    art("no such picture")
except Exception as error:
    print(type(error).__name__)
