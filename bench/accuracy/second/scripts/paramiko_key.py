import io

import paramiko

key = paramiko.ECDSAKey.generate()
sink = io.StringIO()
key.write_private_key(sink)
print(sink.getvalue().splitlines()[0])
