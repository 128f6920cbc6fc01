import dpkt

frame = dpkt.ethernet.Ethernet(src=b"\1" * 6, dst=b"\2" * 6, data=dpkt.ip.IP(
    src=b"\x0a\0\0\1", dst=b"\x0a\0\0\2", p=dpkt.ip.IP_PROTO_UDP, data=dpkt.udp.UDP(sport=53, dport=1053, data=b"kettle")))
again = dpkt.ethernet.Ethernet(bytes(frame))
print(type(again.data.data).__name__, again.data.data.data)
