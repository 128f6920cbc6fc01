"""Translate a menu with placeholders and plurals from YAML and JSON files."""
import json
import tempfile
from pathlib import Path

import i18n

FILES = {
    "menu.en.yml": "en:\n  title: Menu of %{place}\n  dishes:\n    zero: No dishes\n    one: One dish\n    many: '%{count} dishes'\n",
    "menu.fr.yml": "fr:\n  title: Carte de %{place}\n  dishes:\n    zero: Aucun plat\n    one: Un plat\n    many: '%{count} plats'\n",
}

with tempfile.TemporaryDirectory() as folder:
    for name, text in FILES.items():
        Path(folder, name).write_text(text)
    Path(folder, "extra.de.json").write_text(json.dumps({"de": {"hello": "Hallo"}}))
    i18n.load_path.append(folder)
    i18n.set("fallback", "en")
    for locale in ("en", "fr", "de"):
        i18n.set("locale", locale)
        print(i18n.t("menu.title", place="Chez Ann"))
        print([i18n.t("menu.dishes", count=count) for count in (0, 1, 5)])
    i18n.add_translation("hello", "Bonjour %{name}", locale="fr")
    print(i18n.t("hello", name="Bob", locale="fr"), i18n.t("missing", default="?"))
    i18n.set("file_format", "json")
    print(i18n.t("extra.hello", locale="de"))
