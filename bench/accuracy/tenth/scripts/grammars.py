from funcparserlib.lexer import TokenSpec, make_tokenizer
from funcparserlib.parser import finished, many, tok
from pyleri import Grammar, Keyword, Regex, Sequence
from rply import LexerGenerator, ParserGenerator

lexer = LexerGenerator()
lexer.add("NUMBER", r"\d+")
lexer.add("PLUS", r"\+")
lexer.ignore(r"\s+")
parser = ParserGenerator(["NUMBER", "PLUS"], precedence=[("left", ["PLUS"])])


@parser.production("expr : NUMBER")
def number(p):
    return int(p[0].getstr())


@parser.production("expr : expr PLUS expr")
def plus(p):
    return p[0] + p[2]


print(parser.build().parse(lexer.build().lex("1 + 2 + 3")))


class Hello(Grammar):
    START = Sequence(Keyword("hi"), Regex("[a-z]+"))


print(Hello().parse("hi tea").is_valid)
tokens = list(make_tokenizer([TokenSpec("n", r"\d+"), TokenSpec("s", r"\s+")])("1 2"))
print(len((many(tok("n") | tok("s")) + -finished).parse(tokens)))
