import fakeredis

server = fakeredis.FakeStrictRedis()
server.set("tea", "mate")
server.rpush("cups", 1, 2, 3)
server.hset("h", mapping={"a": 1})
print(server.get("tea"), server.lrange("cups", 0, -1), server.hgetall("h"))
with server.pipeline() as pipe:
    pipe.incr("n").incr("n")
    print(pipe.execute())
