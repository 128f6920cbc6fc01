"""Music theory with mingus: chords of a key, a bar, a midi file."""
import os
import tempfile

from mingus.containers import Bar, NoteContainer, Track
from mingus.core import chords, intervals, progressions, scales
from mingus.midi import midi_file_out

print(chords.triads("D"))
print(chords.determine(["C", "E", "G", "B"]))
print(progressions.to_chords(["I", "IV", "V7"], "G"))
print(intervals.determine("C", "Gb"))
print(scales.Dorian("A").ascending())

track = Track()
for chord in progressions.to_chords(["I", "vi", "IV", "V"], "C"):
    bar = Bar("C", (4, 4))
    bar.place_notes(NoteContainer(chord), 2)
    bar.place_notes(NoteContainer(chord[:2]), 2)
    track.add_bar(bar)

print(len(track.bars), track.test_integrity())
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "song.mid")
    midi_file_out.write_Track(path, track, bpm=100)
    with open(path, "rb") as f:
        print(f.read(4))
