"""Model an alarm door with pysmt formulas, simplify them and write SMT-LIB."""
from io import StringIO

from pysmt.oracles import get_logic
from pysmt.rewritings import cnf_as_set, nnf
from pysmt.shortcuts import FALSE, GE, TRUE, And, Implies, Int, Not, Or, Plus, Symbol, get_free_variables, simplify, substitute
from pysmt.smtlib.parser import SmtLibParser
from pysmt.typing import INT

SCRIPT = """
(set-logic QF_LIA)
(declare-fun x () Int)
(declare-fun y () Int)
(assert (and (> x 0) (< (+ x y) 10)))
(check-sat)
"""

open_, armed, alarm = (Symbol(name) for name in ("open", "armed", "alarm"))
rule = And(Implies(And(open_, armed), alarm), Implies(Not(armed), Not(alarm)))


def cases():
    for is_open in (TRUE(), FALSE()):
        for is_armed in (TRUE(), FALSE()):
            yield is_open, is_armed, simplify(substitute(rule, {open_: is_open, armed: is_armed}))


for is_open, is_armed, left in cases():
    print(f"open={is_open} armed={is_armed} -> {left}")

print(nnf(Not(rule)).serialize())
print(len(cnf_as_set(rule)), "clauses")
count = Symbol("count", INT)
print(simplify(GE(Plus(count, Int(0)), Plus(Int(2), Int(3)))), get_logic(Or(alarm, GE(count, Int(1)))))

script = SmtLibParser().get_script(StringIO(SCRIPT))
formula = script.get_last_formula()
print(formula.serialize(), sorted(v.symbol_name() for v in get_free_variables(formula)))
out = StringIO()
script.serialize(out, daggify=False)
print(out.getvalue())
