def brew(grams):
    if grams > 3:
        return "strong"
    return "weak"
