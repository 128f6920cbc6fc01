from feedgen.feed import FeedGenerator

feed = FeedGenerator()
feed.id("urn:teas")
feed.title("Teas")
feed.link(href="https://example.org/")
feed.description("all teas")
item = feed.add_entry()
item.id("urn:teas:1")
item.title("Mate")
item.published("2026-01-01 00:00:00+00:00")
feed.load_extension("podcast")
print(feed.rss_str().count(b"<item>"))
