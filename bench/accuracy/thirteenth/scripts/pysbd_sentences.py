"""Split text of several languages into sentences."""
import pysbd

SAMPLES = {
    "en": "My name is Jonas E. Smith. Please turn to p. 55. It costs $3.50, says Dr. Who!",
    "de": "Das ist z.B. ein Satz. Er kam am 3. Mai an. Und dann ging er.",
    "ja": "これはペンです。それはマーカーです。",
}


def split(language, text):
    segmenter = pysbd.Segmenter(language=language, clean=False)
    return [s.strip() for s in segmenter.segment(text)]


for language, text in SAMPLES.items():
    parts = split(language, text)
    print(language, len(parts))
    for part in parts:
        print("   ", part)

spans = pysbd.Segmenter(language="en", clean=False, char_span=True).segment(SAMPLES["en"])
print([(s.start, s.end) for s in spans])
dirty = pysbd.Segmenter(language="en", clean=True, doc_type="pdf")
print(dirty.segment("This is a sentence\ncut off in the middle because pdf. Next one."))
