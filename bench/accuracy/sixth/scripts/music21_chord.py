from music21 import chord, note, stream

melody = stream.Stream([note.Note("C4"), note.Note("E4")])
print(chord.Chord("C4 E4 G4").commonName, len(melody))
