"""Write packets to a pcapng capture and read them back."""
import io
import struct

import pcapng
from pcapng import blocks

PACKETS = [b"\x45\x00" + struct.pack("!H", size) + bytes(size) for size in (8, 16, 32)]


def write(stream):
    section = blocks.SectionHeader(options={"shb_hardware": "none", "shb_os": "python"})
    interface = section.new_member(blocks.InterfaceDescription, link_type=1,
                                   options={"if_name": "eth0", "if_description": "demo"})
    writer = pcapng.FileWriter(stream, section)
    for number, data in enumerate(PACKETS):
        packet = section.new_member(blocks.EnhancedPacket)
        packet.timestamp_low = number * 1000
        packet.packet_data = data
        packet.interface_id = interface.interface_id if hasattr(interface, "interface_id") else 0
        writer.write_block(packet)


def read(stream):
    for block in pcapng.FileScanner(stream):
        if isinstance(block, blocks.InterfaceDescription):
            print("interface", block.options["if_name"], block.link_type_description)
        elif isinstance(block, blocks.EnhancedPacket):
            yield len(block.packet_data), block.packet_data[:4].hex()
        else:
            print(type(block).__name__)


buffer = io.BytesIO()
write(buffer)
buffer.seek(0)
for size, start in read(buffer):
    print(size, start)
