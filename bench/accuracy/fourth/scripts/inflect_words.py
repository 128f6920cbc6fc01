import inflect

engine = inflect.engine()
print(engine.plural("box"), engine.number_to_words(42))
