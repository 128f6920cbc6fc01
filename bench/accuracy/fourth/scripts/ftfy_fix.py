import ftfy

print(ftfy.fix_text("âœ” No problems"))
