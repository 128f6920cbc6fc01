from nornir.core import Nornir
from nornir.core.inventory import Defaults, Groups, Host, Hosts, Inventory
from nornir.core.task import Result
from nornir.plugins.runners import SerialRunner

inventory = Inventory(Hosts({"a": Host("a"), "b": Host("b")}), Groups(), Defaults())
nornir = Nornir(inventory=inventory, runner=SerialRunner())
print({name: one[0].result for name, one in nornir.run(task=lambda task: Result(host=task.host, result=task.host.name)).items()})
