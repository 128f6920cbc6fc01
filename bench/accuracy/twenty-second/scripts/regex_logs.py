import regex

LOG = """10.0.0.1 - ada [01/Feb/2024] "GET /a?x=1" 200 512
10.0.0.2 - - [01/Feb/2024] "POST /b" 500 17
fe80::1 - Bjørn [02/Feb/2024] "GET /c" 404 0
"""
line = regex.compile(r'^(?P<host>\S+) - (?P<user>\S+) \[(?P<day>[^]]+)\] "(?P<method>GET|POST) (?P<path>[^"]+)" (?P<code>\d{3}) (?P<size>\d+)$', regex.M)
for match in line.finditer(LOG):
    print(match["host"], match["user"], match.groupdict()["code"])
nested = regex.compile(r"\((?:[^()]++|(?R))*\)")
print([m[0] for m in nested.finditer("f(a(b)c) + g((x)(y)) + (open")])
print(regex.findall(r"\p{Lu}\p{Ll}+", "Äpfel und Øre, ÉTÉ Été"))
print(regex.findall(r"(?:kitten){e<=2}", "sitting kitten mitten", overlapped=False))
print(regex.sub(r"(?<=^|\s)(\w)(\w*)", lambda m: m[1].upper() + m[2], "the quick fox"))
print(regex.match(r"(?:(\w+),?)+", "a,b,c").captures(1))
print(regex.split(r"(?V1)(?=[A-Z])", "splitCamelCaseWords"))
print(regex.fullmatch(r"(?i)stra(?:ss|ß)e", "STRASSE") is not None)
partial = regex.fullmatch(r"\d{4}-\d\d", "2024-", partial=True)
print(partial.partial, partial.span())
print(regex.findall(r"\L<fruits>", "an apple, a pear and a fig", fruits=["apple", "fig"]))
print(regex.sub(r"(?r)(\d)(?=(?:\d{3})+$)", r"\1,", "1234567"))
