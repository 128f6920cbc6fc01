from genshi.template import MarkupTemplate

template = MarkupTemplate('<p xmlns:py="http://genshi.edgewall.org/" py:if="x">$x</p>')
print(template.generate(x=3).render("html"))
