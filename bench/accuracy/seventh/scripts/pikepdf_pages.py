import io

import pikepdf

pdf = pikepdf.new()
pdf.add_blank_page(page_size=(100, 100))
out = io.BytesIO()
pdf.save(out)
print(len(pdf.pages))
