from odfdo import Document, Header, Paragraph

document = Document("text")
document.body.clear()
document.body.append(Header(1, "Kettles"))
document.body.append(Paragraph("red"))
print(document.get_formatted_text().split())
