"""Pull the links, templates and tables out of a wiki page."""
import wikitextparser as wtp

PAGE = """{{Infobox city|name=Oslo|population=700000}}
'''Oslo''' is the capital of [[Norway|the kingdom]]. See [https://oslo.example the site].

== Districts ==
{| class="wikitable"
! Name !! People
|-
| Frogner || 59000
|-
| Sagene || 45000
|}

=== Sights ===
* [[Opera]]
* [[Vigeland park]]
** fountain
"""


def rows(table):
    header, *body = table.data()
    for row in body:
        yield dict(zip(header, row))


page = wtp.parse(PAGE)
infobox = page.templates[0]
print(infobox.normal_name(), {a.name: a.value for a in infobox.arguments})
infobox.set_arg("population", "717710")
infobox.set_arg("country", "Norway")
print(infobox.string)
print([(link.target, link.text) for link in page.wikilinks])
print([(link.url, link.text) for link in page.external_links])
for section in page.get_sections(include_subsections=False):
    print(section.level, (section.title or "lead").strip(), len(section.contents))
print(list(rows(page.tables[0])))
for bullets in page.get_lists():
    print(bullets.items, [sub.items for sub in bullets.sublists()])
print(wtp.remove_markup(PAGE).strip().splitlines()[0])
