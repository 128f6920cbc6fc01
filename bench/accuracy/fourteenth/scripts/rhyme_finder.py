def rhymes_for(word, limit=8):
    import pronouncing

    return sorted(set(pronouncing.rhymes(word)))[:limit]


def meter(line):
    import pronouncing

    pattern = []
    for word in line.lower().split():
        phones = pronouncing.phones_for_word(word.strip(",.!?"))
        pattern.append(pronouncing.stresses(phones[0]) if phones else "?")
    return " ".join(pattern)


def main():
    import pronouncing

    print(rhymes_for("climbing"))
    print(meter("Shall I compare thee to a summer's day?"))
    phones = pronouncing.phones_for_word("programming")
    print(phones, pronouncing.syllable_count(phones[0]))
    print(pronouncing.rhyming_part(phones[0]))
    print(sorted(pronouncing.search("^S K L"))[:5])
    print(sorted(pronouncing.search_stresses("^010101$"))[:5])


main()
