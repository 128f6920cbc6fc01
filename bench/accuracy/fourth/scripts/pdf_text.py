import io

from pdfminer.high_level import extract_text
from pdfminer.pdfparser import PDFSyntaxError

try:
    extract_text(io.BytesIO(b"not a pdf"))
except PDFSyntaxError as error:
    print(error)
