from mimesis import Person
from mimesis.locales import Locale

print(bool(Person(Locale.EN, seed=1).full_name()))
