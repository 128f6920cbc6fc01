"""Clean a list of garbled strings; log with loguru."""
import sys
import unicodedata

import ftfy
from ftfy import TextFixerConfig, fix_and_explain, fix_encoding, guess_bytes
from ftfy.badness import badness
from ftfy.formatting import display_ljust, monospaced_width
from loguru import logger

SAMPLES = ["schÃ¶n", "The Mona Lisa doesnâ€™t have eyebrows.", "l’humanitÃ©", "&lt;b&gt; &amp; &eacute;", "ＬＯＵＤ　ＮＯＩＳＥＳ", "\x1b[36mBlue\x1b[0m", "plain", "ﬂuﬃness"]

logger.remove()
logger.add(sys.stdout, format="{level: <8}|{extra[job]}|{message}", level="DEBUG", filter=lambda r: "noisy" not in r["extra"])
records = []
logger.add(records.append, serialize=True, level="ERROR")
logger.level("FIXED", no=22, color="<yellow>", icon="F")
log = logger.bind(job="clean")


@logger.catch(reraise=False, message="guessing failed")
def decode(blob):
    if not blob:
        raise ValueError("empty")
    text, encoding = guess_bytes(blob)
    log.debug("{} bytes as {enc}", len(blob), enc=encoding)
    return text


class Cleaner:
    def __init__(self, **options):
        self.config = TextFixerConfig(**options)
        self.changed = 0

    def __call__(self, text):
        fixed, steps = fix_and_explain(text, self.config)
        if fixed != text:
            self.changed += 1
            log.log("FIXED", "{} -> {} by {}", display_ljust(repr(text), 24), fixed, [s.parameter for s in steps or ()])
        return fixed


if __name__ == "__main__":
    cleaner = Cleaner(unescape_html="auto", uncurl_quotes=True)
    cleaned = [cleaner(s) for s in SAMPLES]
    with logger.contextualize(job="stats"):
        logger.info("{} of {} changed", cleaner.changed, len(SAMPLES))
        logger.opt(lazy=True).debug("badness {}", lambda: [badness(s) for s in SAMPLES[:3]])
    log.bind(noisy=True).warning("never shown")
    print(cleaned[-1], monospaced_width(SAMPLES[4]), fix_encoding("â\x9c\x93"))
    print(decode("naïve".encode("utf-8")), decode("façade".encode("utf-16")))
    try:
        with logger.contextualize(job="decode"):
            decode(b"")
    finally:
        print(len(records), "error record", '"ValueError"' in str(records[0]))
    ftfy.explain_unicode("aé")
