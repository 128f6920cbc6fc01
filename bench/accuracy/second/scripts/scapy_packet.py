from scapy.layers.inet import IP, TCP

packet = IP(dst="127.0.0.1") / TCP(dport=80)
print(packet.summary())
