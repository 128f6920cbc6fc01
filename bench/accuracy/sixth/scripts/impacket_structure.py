from impacket.structure import Structure


class Header(Structure):
    structure = (("kind", "<H=1"), ("length", "<L"), ("name", "z"))


header = Header()
header["length"], header["name"] = 7, "abc"
print(header.getData())
