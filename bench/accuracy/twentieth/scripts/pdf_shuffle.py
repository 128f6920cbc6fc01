"""Make, merge, stamp, encrypt and read a PDF with pypdf."""
import io
from pathlib import Path
import tempfile

from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.annotations import FreeText
from pypdf.errors import PdfReadError, FileNotDecryptedError
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, RectangleObject


def page_with_text(writer, text, width=200, height=120):
    page = writer.add_blank_page(width, height)
    font = DictionaryObject({NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"), NameObject("/BaseFont"): NameObject("/Helvetica")})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})})
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 18 Tf 20 60 Td ({text}) Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(stream)
    return page


def make(*texts):
    writer = PdfWriter()
    for text in texts:
        page_with_text(writer, text)
    writer.add_metadata({"/Title": " and ".join(texts), "/Author": "tester"})
    sink = io.BytesIO()
    writer.write(sink)
    return sink.getvalue()


def merge(*blobs):
    writer = PdfWriter()
    for number, blob in enumerate(blobs):
        writer.append(io.BytesIO(blob), outline_item=f"part {number + 1}")
    writer.pages[0].rotate(90)
    writer.pages[1].add_transformation(Transformation().scale(0.5).translate(10, 5))
    writer.pages[1].mediabox = RectangleObject((0, 0, 100, 60))
    for page in writer.pages:
        page.compress_content_streams()
    writer.add_annotation(0, FreeText(text="checked", rect=(10, 10, 80, 30), font_size="8pt"))
    return writer


if __name__ == "__main__":
    writer = merge(make("Hello", "World"), make("Third"))
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "out.pdf")
        writer.write(target)
        reader = PdfReader(target)
        print(len(reader.pages), [o.title for o in reader.outline])
        for page in reader.pages:
            print(repr(page.extract_text()), page.rotation, [float(x) for x in page.mediabox], len(page.annotations or []))
        print(PdfReader(io.BytesIO(make("X"))).metadata.title)
        writer.encrypt("secret", algorithm="RC4-128")
        writer.write(target)
        locked = PdfReader(target)
        try:
            locked.pages[0].extract_text()
        except FileNotDecryptedError as error:
            print("locked:", locked.is_encrypted)
        print(locked.decrypt("secret").name, locked.pages[2].extract_text())
    try:
        PdfReader(io.BytesIO(b"not a pdf"), strict=True)
    except PdfReadError as error:
        print(type(error).__name__)
