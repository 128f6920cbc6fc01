import io

from pptx import Presentation

deck = Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[0])
slide.shapes.title.text = "Hello"
out = io.BytesIO()
deck.save(out)
print(len(deck.slides), out.tell() > 0)
