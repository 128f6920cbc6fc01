import mechanize

page = mechanize.make_response(b"<html><title>Teas</title><body><form name='f'><input name='q' value='mate'></form></body></html>",
                               [("Content-Type", "text/html")], "https://example.org/", 200, "OK")
browser = mechanize.Browser()
browser.set_response(page)
browser.select_form("f")
print(browser.title(), browser["q"])
