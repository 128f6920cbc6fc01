from pypinyin import Style, lazy_pinyin, pinyin

print(lazy_pinyin("中心"), pinyin("中心", style=Style.TONE3))
