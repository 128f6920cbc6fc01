import io

import pretty_midi

midi = pretty_midi.PrettyMIDI()
piano = pretty_midi.Instrument(program=0)
piano.notes.append(pretty_midi.Note(velocity=90, pitch=pretty_midi.note_name_to_number("C4"), start=0, end=1))
midi.instruments.append(piano)
target = io.BytesIO()
midi.write(target)
print(midi.get_end_time(), len(target.getvalue()) > 20)
