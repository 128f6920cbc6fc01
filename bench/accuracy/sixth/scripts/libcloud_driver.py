from libcloud.compute.providers import get_driver
from libcloud.compute.types import Provider

driver = get_driver(Provider.DUMMY)("creds")
print(len(driver.list_nodes()))
