import emoji

print(emoji.emojize("ok :thumbs_up:"), emoji.emoji_count("a😀b"))
