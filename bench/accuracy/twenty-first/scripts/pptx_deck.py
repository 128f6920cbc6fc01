import io

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

deck = Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[0])
slide.shapes.title.text = "Quarter"
slide.placeholders[1].text = "numbers"
slide = deck.slides.add_slide(deck.slide_layouts[5])
slide.shapes.title.text = "Sales"
data = CategoryChartData()
data.categories = ["north", "south"]
data.add_series("2026", (3.5, 7.1))
slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(1), Inches(2), Inches(5), Inches(3), data)
box = slide.shapes.add_textbox(Inches(1), Inches(6), Inches(3), Inches(1)).text_frame
run = box.paragraphs[0].add_run()
run.text, run.font.size, run.font.color.rgb = "red", Pt(20), RGBColor(255, 0, 0)
table = slide.shapes.add_table(2, 2, Inches(6), Inches(2), Inches(2), Inches(1)).table
table.cell(0, 0).text = "x"
sink = io.BytesIO()
deck.save(sink)
for page in Presentation(io.BytesIO(sink.getvalue())).slides:
    print([(shape.shape_type, shape.has_text_frame and shape.text_frame.text) for shape in page.shapes])
