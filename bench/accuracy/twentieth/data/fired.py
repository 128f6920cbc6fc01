class Calc:
    """A calculator."""

    def double(self, number):
        return 2 * number

    def names(self, *words, sep="-"):
        return {"joined": sep.join(words)}
