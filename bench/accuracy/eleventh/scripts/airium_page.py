from airium import Airium

page = Airium()
page("<!DOCTYPE html>")
with page.html(lang="en"):
    with page.body():
        with page.p(klass="hot"):
            page("kettle")
print(str(page))
