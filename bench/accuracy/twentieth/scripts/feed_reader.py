import feedparser
from time import strftime

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Daily &amp; News</title><link>http://news.example/</link>
<item><title>One</title><link>/a/1</link><pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate><dc:creator>ann</dc:creator>
<description>&lt;p onclick="x()"&gt;Hi &lt;script&gt;bad()&lt;/script&gt;&lt;b&gt;there&lt;/b&gt;&lt;/p&gt;</description>
<enclosure url="http://news.example/1.mp3" type="audio/mpeg" length="123"/></item>
<item><title>Two</title><guid isPermaLink="false">g2</guid><pubDate>Sun, 05 May 2024 08:30:00 +0200</pubDate></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">A&lt;i&gt;tom&lt;/i&gt;</title><id>urn:1</id>
<updated>2024-05-07T01:02:03Z</updated><entry><title>Three</title><id>urn:3</id><updated>2024-05-07T01:02:03Z</updated>
<link rel="alternate" href="http://atom.example/3"/><category term="py"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content></entry></feed>"""
BROKEN = "<rss><channel><title>Oops</title><item><title>Bad & ugly</item></channel>"


class Reader:
    def __init__(self):
        self.entries = []
        self.problems = []

    def load(self, name, text):
        feed = feedparser.parse(text)
        if feed.bozo:
            self.problems.append((name, type(feed.bozo_exception).__name__))
        for entry in feed.entries:
            entry["source_title"] = feed.feed.get("title", name)
            self.entries.append(entry)
        return feed.version

    def newest(self):
        dated = [e for e in self.entries if e.get("published_parsed") or e.get("updated_parsed")]
        return sorted(dated, key=lambda e: e.get("published_parsed") or e.get("updated_parsed"), reverse=True)


reader = Reader()
for name, text in (("rss", RSS), ("atom", ATOM), ("broken", BROKEN)):
    print(name, repr(reader.load(name, text)))
for entry in reader.newest():
    when = entry.get("published_parsed") or entry.get("updated_parsed")
    print(strftime("%d.%m.%Y", when), entry.source_title, "|", entry.title, "|", entry.get("link"), "|", entry.get("summary", ""))
    for extra in entry.get("enclosures", []):
        print("   +", extra.href, extra.type)
    print("   tags", [t.term for t in entry.get("tags", [])], entry.get("author"))
print(reader.problems)
