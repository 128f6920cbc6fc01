"""Build, dissect and store packets with scapy layers; nothing is sent."""
import logging
import tempfile

logging.getLogger("scapy").setLevel(logging.ERROR)
from scapy.layers.dns import DNS, DNSQR  # noqa: E402
from scapy.layers.inet import IP, TCP, UDP  # noqa: E402
from scapy.layers.l2 import Ether  # noqa: E402
from scapy.utils import rdpcap, wrpcap  # noqa: E402

query = (Ether(src="00:00:00:00:00:01", dst="00:00:00:00:00:02") / IP(src="10.0.0.1", dst="10.0.0.2")
         / UDP(sport=5353) / DNS(rd=1, qd=DNSQR(qname="example.org")))
syn = Ether(src="00:00:00:00:00:01", dst="00:00:00:00:00:02") / IP(src="10.0.0.1", dst="10.0.0.3") / TCP(dport=[80], flags="S")
raw = bytes(query)
again = Ether(raw)
print(again.summary(), len(raw))
print(again[DNS].qd[0].qname, again[IP].chksum == IP(bytes(query[IP])).chksum)
with tempfile.NamedTemporaryFile(suffix=".pcap") as f:
    wrpcap(f.name, [query, syn])
    packets = rdpcap(f.name)
    print(len(packets), packets[1][TCP].flags, packets[0].haslayer(DNS))
