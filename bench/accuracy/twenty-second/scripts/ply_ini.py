"""Lexer and grammar of a small settings language with PLY."""
import ply.lex as lex
import ply.yacc as yacc

tokens = ("NAME", "NUMBER", "STRING", "TRUE", "FALSE")
literals = "={}[],"
reserved = {"true": "TRUE", "false": "FALSE"}
t_ignore = " \t\n"
t_ignore_COMMENT = r"\#.*"


def t_NUMBER(t):
    r"-?\d+"
    t.value = int(t.value)
    return t


def t_STRING(t):
    r'"[^"]*"'
    t.value = t.value[1:-1]
    return t


def t_NAME(t):
    r"[A-Za-z_]\w*"
    t.type = reserved.get(t.value, "NAME")
    return t


def t_error(t):
    print("illegal", t.value[0])
    t.lexer.skip(1)


def p_body(p):
    """body : body pair
            | empty"""
    p[0] = {} if len(p) == 2 else {**p[1], p[2][0]: p[2][1]}


def p_pair(p):
    """pair : NAME '=' value
            | NAME '{' body '}'"""
    p[0] = (p[1], p[3])


def p_value(p):
    """value : NUMBER
             | STRING
             | list"""
    p[0] = p[1]


def p_flag(p):
    """value : TRUE
             | FALSE"""
    p[0] = p[1] == "true"


def p_list(p):
    "list : '[' items ']'"
    p[0] = p[2]


def p_items(p):
    """items : items ',' value
             | value"""
    p[0] = [p[1]] if len(p) == 2 else p[1] + [p[3]]


def p_empty(p):
    "empty :"


def p_error(p):
    print("syntax error at", p.value if p else "end")


lexer = lex.lex()
parser = yacc.yacc(write_tables=False, debug=False, errorlog=yacc.NullLogger())
print(parser.parse('name = "demo" # x\nserver { port = 80 hosts = ["a", "b"] tls = true } ? limits { }', lexer=lexer))
print(parser.parse("a = = 3", lexer=lexer))
