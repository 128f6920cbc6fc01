import io

from xhtml2pdf import pisa

out = io.BytesIO()
status = pisa.CreatePDF("<h1>Hi</h1><p>there</p>", dest=out)
print(status.err, out.getvalue()[:5])
