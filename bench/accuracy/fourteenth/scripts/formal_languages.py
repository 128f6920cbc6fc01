"""Automata and grammars with pyformlang and automata-lib."""
from automata.base.exceptions import RejectionException
from automata.fa.dfa import DFA
from automata.fa.nfa import NFA
from automata.pda.dpda import DPDA
import automata.regex.regex as re
from pyformlang.cfg import CFG, Production, Terminal, Variable
from pyformlang.finite_automaton import DeterministicFiniteAutomaton, State, Symbol
from pyformlang.regular_expression import PythonRegex, Regex


def with_automata():
    even = DFA(states={"e", "o"}, input_symbols={"0", "1"},
               transitions={"e": {"0": "e", "1": "o"}, "o": {"0": "o", "1": "e"}},
               initial_state="e", final_states={"e"})
    ends = DFA.from_nfa(NFA.from_regex("(0|1)*1"))
    both = even & ends
    print(even.accepts_input("0110"), len(both.minify().states))
    print(list(both.words_of_length(3)), even.count_words_of_length(4))
    print(list(even.read_input_stepwise("11")))
    try:
        even.read_input("1")
    except RejectionException as e:
        print(type(e).__name__)
    print(re.isequal("aa?", "a|aa"), re.validate("(ab)*"))
    pda = DPDA(states={"q0", "q1", "q2", "q3"}, input_symbols={"a", "b"}, stack_symbols={"0", "1"},
               transitions={"q0": {"a": {"0": ("q1", ("1", "0"))}},
                            "q1": {"a": {"1": ("q1", ("1", "1"))}, "b": {"1": ("q2", "")}},
                            "q2": {"b": {"1": ("q2", "")}, "": {"0": ("q3", ("0",))}}},
               initial_state="q0", initial_stack_symbol="0", final_states={"q3"}, acceptance_mode="final_state")
    print(pda.accepts_input("aaabbb"), pda.accepts_input("aab"))


def with_pyformlang():
    dfa = DeterministicFiniteAutomaton()
    dfa.add_start_state(State(0))
    dfa.add_final_state(State(1))
    dfa.add_transition(State(0), Symbol("a"), State(1))
    dfa.add_transition(State(1), Symbol("b"), State(0))
    print(dfa.accepts([Symbol(c) for c in "aba"]), dfa.is_empty())
    print(Regex("a b|c").accepts(["a", "b"]), PythonRegex("a[0-9]+").accepts(list("a12")))
    s = Variable("S")
    cfg = CFG({s}, {Terminal("a"), Terminal("b")}, s,
              {Production(s, [Terminal("a"), s, Terminal("b")]), Production(s, [])})
    print(cfg.contains([Terminal(c) for c in "aabb"]), cfg.is_finite(), cfg.generate_epsilon())
    print(CFG.from_text("S -> a S | b").contains(["a", "a", "b"]))


if __name__ == "__main__":
    with_automata()
    with_pyformlang()
