from circus import get_arbiter

arbiter = get_arbiter([{"cmd": "sleep 1", "numprocesses": 2, "name": "sleeper"}])
print([watcher.name for watcher in arbiter.iter_watchers()])
