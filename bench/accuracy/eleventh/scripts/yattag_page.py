from yattag import Doc, indent

doc, tag, text = Doc().tagtext()
with tag("ul", id="kettles"):
    for name in ("red", "blue"):
        with tag("li"):
            text(name)
print(indent(doc.getvalue()))
