"""Parse HLS playlists, filter variants and write a new one."""
import m3u8
from m3u8 import Segment

MASTER = """#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=1280000,RESOLUTION=640x360,CODECS="avc1.4d401e"
low/index.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=2560000,RESOLUTION=1280x720,CODECS="avc1.4d401f"
mid/index.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=7680000,RESOLUTION=1920x1080,CODECS="avc1.640028"
high/index.m3u8
"""

MEDIA = """#EXTM3U
#EXT-X-VERSION:3
#EXT-X-TARGETDURATION:10
#EXT-X-KEY:METHOD=AES-128,URI="key.bin"
#EXTINF:9.5,
part0.ts
#EXTINF:10,
part1.ts
#EXT-X-DISCONTINUITY
#EXTINF:3.25,
part2.ts
#EXT-X-ENDLIST
"""

master = m3u8.loads(MASTER, uri="https://cdn.example.com/show/master.m3u8")
for playlist in sorted(master.playlists, key=lambda p: -p.stream_info.bandwidth):
    print(playlist.stream_info.resolution, playlist.absolute_uri)

media = m3u8.loads(MEDIA)
print("duration:", sum(s.duration for s in media.segments), "vod:", media.is_endlist)
print("key:", media.keys[0].method, media.segments[2].discontinuity)

media.segments.append(Segment(uri="part3.ts", duration=4.0, base_uri=None, keyobject=media.keys[0]))
media.base_path = "https://cdn.example.com/v1"
print(media.dumps())
