import rpyc


class Service(rpyc.Service):
    def exposed_add(self, one, other):
        return one + other


connection = rpyc.connect_thread(remote_service=Service)
print(connection.root.add(1, 2))
connection.close()
