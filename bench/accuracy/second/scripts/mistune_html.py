import mistune

markdown = mistune.create_markdown(plugins=["table", "strikethrough"])
print(markdown("| a |\n|---|\n| ~~b~~ |\n"))
