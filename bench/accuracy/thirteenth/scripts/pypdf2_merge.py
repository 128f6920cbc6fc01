"""Make, merge, rotate and encrypt PDFs in memory with PyPDF2."""
import io

from PyPDF2 import PdfMerger, PdfReader, PdfWriter, Transformation


def blank(pages, title):
    writer = PdfWriter()
    for n in range(pages):
        writer.add_blank_page(width=200 + 10 * n, height=300)
    writer.add_metadata({"/Title": title})
    out = io.BytesIO()
    writer.write(out)
    out.seek(0)
    return out


def main():
    merger = PdfMerger()
    merger.append(blank(2, "first"))
    merger.append(blank(3, "second"), pages=(0, 2))
    merged = io.BytesIO()
    merger.write(merged)
    merger.close()

    reader = PdfReader(merged)
    print("pages", len(reader.pages), [int(p.mediabox.width) for p in reader.pages])

    writer = PdfWriter()
    for page in reader.pages:
        page.rotate(90)
        page.add_transformation(Transformation().scale(0.5).translate(10, 10))
        writer.add_page(page)
    writer.add_outline_item("Start", 0)
    writer.encrypt("secret")
    locked = io.BytesIO()
    writer.write(locked)

    again = PdfReader(locked)
    print("encrypted", again.is_encrypted, again.decrypt("secret").name)
    print(again.outline[0].title, again.pages[0]["/Rotate"])
    print(PdfReader(blank(1, "only")).metadata.title)


if __name__ == "__main__":
    main()
