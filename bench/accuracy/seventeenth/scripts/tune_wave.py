"""Writes a MIDI tune and draws a timing diagram."""
import hashlib
import io
import json

import wavedrom
from midiutil import MIDIFile

tune = MIDIFile(1, deinterleave=False)
tune.addTrackName(0, 0, "scale")
tune.addTempo(0, 0, 120)
tune.addProgramChange(0, 0, 0, 12)
for step, pitch in enumerate([60, 62, 64, 65, 67, 69, 71, 72]):
    tune.addNote(0, 0, pitch, step, 1, 90 + step)
tune.addPitchWheelEvent(0, 0, 4, 500)
raw = io.BytesIO()
tune.writeFile(raw)
print(raw.getvalue()[:4], len(raw.getvalue()), hashlib.sha1(raw.getvalue()).hexdigest()[:10])

source = {"signal": [{"name": "clk", "wave": "p....."}, {"name": "data", "wave": "x.34.x", "data": ["a", "b"]}, {"name": "req", "wave": "0.1..0"}], "head": {"text": "bus"}}
drawing = wavedrom.render(json.dumps(source))
text = drawing.tostring()
print(text.startswith("<svg"), "bus" in text, text.count("<use") > 10)
logic = wavedrom.render(json.dumps({"assign": [["out", ["|", ["&", "a", ["~", "b"]], "c"]]]}))
print("<svg" in logic.tostring())
