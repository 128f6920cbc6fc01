import pyvisa

manager = pyvisa.ResourceManager("@py")
print(type(manager.visalib).__name__)
print([str(one) for one in manager.list_resources("TCPIP?*::KETTLE")])
