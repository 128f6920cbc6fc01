from scrapy import Field, Item
from scrapy.http import HtmlResponse
from scrapy.linkextractors import LinkExtractor
from scrapy.loader import ItemLoader

PAGE = b"<html><h1>Title</h1><a href='/x'>x</a><a href='/y'>y</a></html>"


class Page(Item):
    title = Field()


if __name__ == "__main__":
    response = HtmlResponse("https://example.org/", body=PAGE, encoding="utf-8")
    loader = ItemLoader(Page(), response=response)
    loader.add_css("title", "h1::text")
    print(dict(loader.load_item()), [link.url for link in LinkExtractor().extract_links(response)])
