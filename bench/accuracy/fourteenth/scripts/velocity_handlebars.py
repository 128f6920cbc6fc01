"""The same list as a Velocity and as a Handlebars template."""
from airspeed import CachingFileLoader, Template, TemplateError, TemplateSyntaxError
import pybars
from pybars import Compiler, PybarsError
import os
import tempfile

PEOPLE = [{"name": "Zoe", "age": 33, "tags": ["a", "b"]}, {"name": "Kim & Co", "age": 12, "tags": []}]

VELOCITY = """\
#macro(row $p)$p.name is $p.age#end
#foreach($p in $people)
$velocityCount. #row($p) #if($p.age > 17)adult#{else}minor#end

#end
#set($total = $people[0].age + $people.get(1).age)
Total: $total ${missing} $!missing.
"""
HANDLEBARS = """\
{{> head title=heading}}
{{#each people}}
{{@index}}: {{name}} {{{name}}} {{shout name}}{{#if tags}} [{{#each tags}}{{this}}{{#unless @last}},{{/unless}}{{/each}}]{{else}} -{{/if}}
{{/each}}
{{#twice}}x{{people.0.age}}{{/twice}}
"""


class Names(dict):
    def get_name(self):
        return "from a method"


def velocity():
    print(Template(VELOCITY).merge({"people": PEOPLE}))
    print(Template("$n.get_name() #if($a && !$b)yes#end $l.size()").merge({"n": Names(), "a": 1, "b": 0, "l": [1, 2]}))
    try:
        Template("#if($a").merge({})
    except TemplateSyntaxError as e:
        print(type(e).__name__, e.line, issubclass(TemplateError, Exception))
    with tempfile.TemporaryDirectory() as tmp:
        with open(os.path.join(tmp, "part.vm"), "w") as f:
            f.write("part for $name")
        loader = CachingFileLoader(tmp)
        print(Template('#parse("part.vm")!').merge({"name": "zoe"}, loader=loader))


def handlebars():
    compiler = Compiler()
    template = compiler.compile(HANDLEBARS)

    def twice(this, options):
        result = options["fn"](this)
        result.grow(options["fn"](this))
        return result

    helpers = {"shout": lambda this, text: text.upper() + "!", "twice": twice}
    partials = {"head": compiler.compile("<h1>{{title}}</h1>\n")}
    print(template({"heading": "People", "people": PEOPLE}, helpers=helpers, partials=partials))
    try:
        compiler.compile("{{#if x}}")({})
    except PybarsError as e:
        print(type(e).__name__)
    print(pybars.strlist(["a", "b"]))


velocity()
handlebars()
