"""Crawl a couple of local files; no network."""
import logging
import tempfile
from pathlib import Path

import scrapy
from itemadapter import ItemAdapter
from scrapy.crawler import CrawlerProcess
from scrapy.exceptions import DropItem
from scrapy.loader import ItemLoader

collected = []


class Product(scrapy.Item):
    name = scrapy.Field()
    price = scrapy.Field()


class Cheap:
    def process_item(self, item):
        adapter = ItemAdapter(item)
        adapter["price"] = float(adapter["price"][0])
        if adapter["price"] > 10:
            raise DropItem("too dear")
        collected.append((adapter["name"][0], adapter["price"]))
        return item


class Shop(scrapy.Spider):
    name = "shop"

    def __init__(self, folder, **kwargs):
        super().__init__(**kwargs)
        self.start_urls = [Path(folder, "1.html").as_uri()]

    def parse(self, response):
        for node in response.css("li"):
            loader = ItemLoader(Product(), selector=node)
            loader.add_css("name", "b::text")
            loader.add_xpath("price", "i/text()")
            yield loader.load_item()
        for link in response.css("a::attr(href)").getall():
            yield response.follow(link, self.parse)


with tempfile.TemporaryDirectory() as folder:
    Path(folder, "1.html").write_text("<ul><li><b>pen</b><i>2.5</i><li><b>desk</b><i>99</i></ul><a href='2.html'>next</a>")
    Path(folder, "2.html").write_text("<ul><li><b>ink</b><i>7</i></ul>")
    process = CrawlerProcess({"ITEM_PIPELINES": {Cheap: 1}, "LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False, "ROBOTSTXT_OBEY": False})
    crawler = process.create_crawler(Shop)
    process.crawl(crawler, folder=folder)
    process.start()
print(sorted(collected))
print(crawler.stats.get_value("item_scraped_count"), crawler.stats.get_value("item_dropped_count"), crawler.stats.get_value("finish_reason"))
