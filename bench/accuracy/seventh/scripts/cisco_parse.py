from ciscoconfparse2 import CiscoConfParse

parse = CiscoConfParse(["interface Gi0/1", " ip address 1.1.1.1 255.0.0.0", "interface Gi0/2"], syntax="ios")
print([one.text for one in parse.find_parent_objects("^interface", "ip address")])
