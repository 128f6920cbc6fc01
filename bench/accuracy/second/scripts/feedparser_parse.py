import feedparser

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>A</title><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate></item></channel></rss>"""
print(feedparser.parse(FEED).entries[0].title)
