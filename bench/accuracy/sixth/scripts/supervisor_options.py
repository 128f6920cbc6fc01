from supervisor.options import ServerOptions

options = ServerOptions()
options.realize(["-c", "supervisord.conf", "-n"])
print([group.name for group in options.process_group_configs], options.loglevel)
