import tempfile

from whoosh import fields, index
from whoosh.qparser import QueryParser

schema = fields.Schema(title=fields.TEXT(stored=True), body=fields.TEXT)
with tempfile.TemporaryDirectory() as folder:
    found = index.create_in(folder, schema)
    writer = found.writer()
    writer.add_document(title="Kettles", body="how water boils in a kettle")
    writer.add_document(title="Toasters", body="bread and heat")
    writer.commit()
    with found.searcher() as searcher:
        for hit in searcher.search(QueryParser("body", found.schema).parse("kettle OR heat")):
            print(hit["title"])
