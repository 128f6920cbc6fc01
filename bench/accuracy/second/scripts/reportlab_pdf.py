import io

from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

sink = io.BytesIO()
SimpleDocTemplate(sink).build([Paragraph("Hello", getSampleStyleSheet()["Normal"])])
print(sink.getvalue()[:4])
