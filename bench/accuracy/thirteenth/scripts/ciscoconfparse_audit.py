"""Audit and change a router configuration."""
import warnings

warnings.simplefilter("ignore")

from ciscoconfparse import CiscoConfParse
from ciscoconfparse.ccp_util import IPv4Obj

CONFIG = """\
hostname edge1
!
interface GigabitEthernet0/0
 description uplink
 ip address 10.0.0.1 255.255.255.0
 no shutdown
!
interface GigabitEthernet0/1
 ip address 10.0.1.1 255.255.255.128
 shutdown
!
router ospf 1
 network 10.0.0.0 0.0.0.255 area 0
!
""".splitlines()


def audit(parse):
    for intf in parse.find_objects(r"^interface"):
        name = intf.text.split()[-1]
        address = intf.re_match_iter_typed(r"ip address (\S+ \S+)", result_type=IPv4Obj)
        down = intf.re_search_children(r"^\s+shutdown")
        yield name, str(address.network), address.numhosts, "down" if down else "up"


if __name__ == "__main__":
    parse = CiscoConfParse(CONFIG, syntax="ios", ignore_blank_lines=False)
    for row in audit(parse):
        print(*row)
    without = parse.find_parents_wo_child("^interface", "description")
    print("no description:", without)
    print(parse.find_objects("^router ospf")[0].children[0].text.strip())
