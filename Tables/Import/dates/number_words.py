#!/usr/bin/env python3
"""Import number words from ICU's rule-based formats into Tables/Data/dates/icu-numbers.tsv.

run: python -m venv V && V/bin/pip install PyICU && V/bin/python Tables/Import/dates/number_words.py
needs: Debian's libicu-dev; ICU's version is written into the header.

Cardinals 1 to 60 and the tens to 100, every gender and case; ordinals 1 to 31. Languages for which
ICU has no rules of their own fall back to English there, and are left out.
"""
import collections
import re
from pathlib import Path

import icu

OUT = Path(__file__).resolve().parents[2] / "Data" / "dates" / "icu-numbers.tsv"
# Shared stretches of other kinds: Chinese characters are numerals, read as such.
SKIP = {"agq", "ja", "zh", "yue"}
LEFT_OUT = re.compile("plural|financial|verbose|before-consonant|translative|essive-|ablative-p")


def main():
    rows = collections.defaultdict(set)
    english = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("en")).format(21)
    for name in icu.Locale.getAvailableLocales():
        if "_" in name or name in SKIP:
            continue
        form = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(name))
        if name != "en" and form.format(21) == english:
            continue
        language = {"no": "nb"}.get(name, name)
        sets = [form.getRuleSetName(i) for i in range(form.getNumberOfRuleSetNames())]
        for rules in sets:
            if LEFT_OUT.search(rules):
                continue
            if "cardinal" in rules:
                kind, numbers = "number", [*range(1, 61), 70, 80, 90, 100]
            elif "ordinal" in rules:
                kind, numbers = "ordinal", range(1, 32)
            else:
                continue
            form.setDefaultRuleSet(rules)
            for number in numbers:
                text = form.format(number).replace("\u00ad", "").replace("\u200b", "").strip()
                if text and not re.search(r"\d", text):
                    rows[text, kind, str(number)].add(language)
    lines = [
        "# Number words: cardinals 1 to 100, ordinals 1 to 31.",
        f"# source: ICU {icu.ICU_VERSION}, Unicode License v3; imported by Tables/Import/dates/number_words.py",
        "# columns: form, kind, value, languages",
    ]
    lines += sorted("\t".join([*key, ",".join(sorted(langs))]) for key, langs in rows.items())
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(rows), "rows")


main()
