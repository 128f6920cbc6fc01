from fpdf import FPDF

page = FPDF()
page.add_page()
page.set_font("helvetica", size=12)
page.cell(text="hello")
print(page.output()[:5])
