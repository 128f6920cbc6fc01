"""Write HTTP records to a gzipped WARC and iterate over them."""
from io import BytesIO

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGES = {
    "http://example.com/": b"<h1>home</h1>",
    "http://example.com/about": b"<h1>about</h1>",
}


def write(stream):
    writer = WARCWriter(stream, gzip=True)
    info = writer.create_warcinfo_record("demo.warc.gz", {"software": "demo"})
    writer.write_record(info)
    for url, body in PAGES.items():
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=BytesIO(body), http_headers=headers)
        )


def read(stream):
    for record in ArchiveIterator(stream, check_digests="raise"):
        if record.rec_type == "response":
            yield (
                record.rec_headers.get_header("WARC-Target-URI"),
                record.http_headers.get_header("Content-Type"),
                record.content_stream().read().decode(),
            )


if __name__ == "__main__":
    buffer = BytesIO()
    write(buffer)
    buffer.seek(0)
    for line in read(buffer):
        print(*line)
