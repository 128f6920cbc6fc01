import trafilatura

html = "<html><body><article><h1>T</h1>" + "<p>Some longer paragraph of text that is worth to keep here.</p>" * 6 + "</article></body></html>"
print((trafilatura.extract(html) or "")[:20])
