"""Shift SRT subtitles with pysrt and write them as WebVTT."""
import io
import tempfile
from pathlib import Path

import pysrt
import webvtt
from pysrt import SubRipFile, SubRipItem, SubRipTime
from webvtt import Caption, WebVTT

SRT = """\
1
00:00:01,000 --> 00:00:03,500
Hello, <i>world</i>

2
00:00:04,000 --> 00:00:06,250
Two
lines

3
00:01:00,000 --> 00:01:02,000
The end
"""

subs = pysrt.from_string(SRT)
print(len(subs), subs[0].text_without_tags, subs[1].duration)
subs.shift(seconds=2, milliseconds=500)
print(subs[0].start, subs[-1].end)
part = subs.slice(starts_after={"seconds": 5})
print([s.index for s in part])
subs.append(SubRipItem(4, SubRipTime(0, 0, 0), SubRipTime.from_string("00:00:01,000"), "Title"))
subs.sort()
subs.clean_indexes()
print([(s.index, s.text.replace("\n", "|")) for s in subs])

vtt = WebVTT()
for item in subs:
    vtt.captions.append(Caption(str(item.start).replace(",", "."), str(item.end).replace(",", "."), item.text))

with tempfile.TemporaryDirectory() as tmp:
    path = Path(tmp) / "out.vtt"
    vtt.save(str(path))
    print(path.read_text())
    srt_path = Path(tmp) / "in.srt"
    subs.save(str(srt_path), encoding="utf-8")
    again = webvtt.from_srt(str(srt_path))
    print(len(again), again[0].start_in_seconds, again[2].lines)
    print(again.total_length)
