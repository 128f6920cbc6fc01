from guessit import guessit

print(dict(guessit("The.Show.S01E02.720p.WEB-DL.x264.mkv"))["episode"])
