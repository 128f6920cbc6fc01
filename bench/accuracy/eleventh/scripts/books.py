import tempfile

from ebooklib import epub

book = epub.EpubBook()
book.set_identifier("k1")
book.set_title("Kettles")
book.set_language("en")
chapter = epub.EpubHtml(title="One", file_name="one.xhtml", lang="en")
chapter.content = "<h1>One</h1><p>Red.</p>"
book.add_item(chapter)
book.toc = (chapter,)
book.spine = ["nav", chapter]
book.add_item(epub.EpubNcx())
book.add_item(epub.EpubNav())
with tempfile.TemporaryDirectory() as folder:
    epub.write_epub(folder + "/k.epub", book)
    print(epub.read_epub(folder + "/k.epub").get_metadata("DC", "title"))
