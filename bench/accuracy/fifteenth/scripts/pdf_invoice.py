"""Write an invoice as PDF, then read its text, links and images of the pages."""
import tempfile
from pathlib import Path

import pymupdf

LINES = [("Tea", 4, 3.5), ("Jam", 2, 2.25), ("Bread", 1, 4.0)]


def write(path):
    document = pymupdf.open()
    page = document.new_page(width=300, height=400)
    page.insert_text((30, 40), "Invoice 42", fontsize=18)
    y = 80
    for name, count, price in LINES:
        page.insert_text((30, y), f"{count} x {name}")
        page.insert_text((200, y), f"{count * price:.2f}")
        y += 20
    page.draw_line((30, y), (260, y))
    page.insert_link({"kind": pymupdf.LINK_URI, "from": pymupdf.Rect(30, y, 200, y + 20),
                      "uri": "https://shop.example/42"})
    document.new_page(width=300, height=400).insert_htmlbox((30, 30, 270, 200), "<b>Terms</b>: 30 days")
    document.set_metadata({"title": "Invoice 42", "author": "Shop"})
    document.set_toc([[1, "Invoice", 1], [1, "Terms", 2]])
    document.save(path)


def read(path):
    with pymupdf.open(path) as document:
        print(document.metadata["title"], document.page_count, document.get_toc())
        for page in document:
            print([word[4] for word in page.get_text("words")])
            print([link["uri"] for link in page.get_links()], page.search_for("Jam"))
        pixmap = document[0].get_pixmap(dpi=36)
        print(pixmap.width, pixmap.height, pixmap.tobytes("png")[:4])


with tempfile.TemporaryDirectory() as folder:
    target = Path(folder, "invoice.pdf")
    write(target)
    read(target)
