import sacrebleu
from spellchecker import SpellChecker
from stdnum import iban, isbn

print(SpellChecker().correction("teh"))
print(round(sacrebleu.corpus_bleu(["the tea is hot"], [["the tea is very hot"]]).score, 1))
print(isbn.is_valid("9780471117094"), iban.is_valid("GB82WEST12345698765432"))
