from newspaper import Article
from readability import Document

PAGE = "<html><head><title>Teas</title></head><body><article><p>" + "Tea is a drink made of leaves, and it is hot. " * 30 + "</p></article></body></html>"
print(Document(PAGE).title(), len(Document(PAGE).summary()) > 100)
article = Article("https://example.org/teas", language="en")
article.download(input_html=PAGE)
article.parse()
print(article.title, article.text[:20])
