import jiwer

print(jiwer.wer("the kettle boils", "a kettle boils"))
print(jiwer.process_words("the kettle boils", "the kettle boiled").substitutions)
