from htpy import body, h1, html, li, ul

print(html[body[h1(".big")["Kettles"], ul[(li[name] for name in ("red", "blue"))]]])
