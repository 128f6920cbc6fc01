from textx import metamodel_from_str

meta = metamodel_from_str("Model: greetings+=Greeting; Greeting: 'hello' name=ID;")
print([one.name for one in meta.model_from_str("hello a hello b").greetings])
