"""Chords with pychord."""
from pychord import Chord, ChordProgression, QualityManager
from pychord.analyzer import find_chords_from_notes
from pychord.quality import Quality
from pychord.utils import note_to_val, transpose_note


def describe(chord: Chord) -> str:
    return f"{chord.chord} root={chord.root} quality={chord.quality} on={chord.on} {chord.components()}"


def main():
    for name in ("Am7", "C/G", "F#m7-5", "Dsus4"):
        print(describe(Chord(name)))
    print(Chord("Am7").components_with_pitch(root_pitch=3))
    c = Chord("Am7/G")
    c.transpose(3)
    print(c, c.info().splitlines()[0])
    progression = ChordProgression(["C", "G/B", "Am"])
    progression.append("F")
    progression = progression + ChordProgression(["G7"])
    progression.transpose(2)
    print(progression, len(progression), progression[0] == Chord("D"))
    print(find_chords_from_notes(["C", "E", "G", "A"]))
    print(Chord.from_note_index(note=2, quality="m7", scale="Cmaj"))
    manager = QualityManager()
    manager.set_quality("mystery", ("1", "b2", "b5"))
    print(Chord("Cmystery").components(), isinstance(manager.get_quality("maj"), Quality))
    print(note_to_val("F#"), transpose_note("B", 2))
    try:
        Chord("H7")
    except ValueError as e:
        print(e)


if __name__ == "__main__":
    main()
