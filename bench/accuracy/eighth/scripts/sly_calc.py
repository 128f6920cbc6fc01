from sly import Lexer, Parser


class CalcLexer(Lexer):
    tokens = {NUMBER, PLUS}
    ignore = " "
    PLUS = r"\+"

    @_(r"\d+")
    def NUMBER(self, t):
        t.value = int(t.value)
        return t


class CalcParser(Parser):
    tokens = CalcLexer.tokens

    @_("expr PLUS NUMBER")
    def expr(self, p):
        return p.expr + p.NUMBER

    @_("NUMBER")
    def expr(self, p):
        return p.NUMBER


print(CalcParser().parse(CalcLexer().tokenize("1 + 2 + 39")))
