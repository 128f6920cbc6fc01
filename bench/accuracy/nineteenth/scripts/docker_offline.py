"""Work with docker client objects without a daemon."""
import tarfile
import tempfile
from pathlib import Path

import docker
from docker.errors import APIError, ImageNotFound
from docker.types import IPAMConfig, IPAMPool, Mount, RestartPolicy, ServiceMode
from docker.utils import build, parse_bytes, parse_env_file, parse_repository_tag


def context_names(root):
    archive = build.tar(str(root), exclude=["*.log"])
    with tarfile.open(fileobj=archive) as tar:
        return sorted(tar.getnames())


def main():
    client = docker.DockerClient(base_url="tcp://127.0.0.1:1", version="1.41")
    print(client.api.base_url, client.api.api_version)
    print(type(client.containers).__name__, type(client.images).__name__)
    config = client.api.create_host_config(
        port_bindings={"80/tcp": 8080}, mem_limit="64m",
        restart_policy={"Name": "on-failure", "MaximumRetryCount": 3})
    for key in sorted(config):
        print(key, config[key])
    print(parse_bytes("2g"), parse_repository_tag("host:5000/app:1.2"))
    print(Mount("/data", "vol", read_only=True))
    print(IPAMConfig(pool_configs=[IPAMPool(subnet="10.1.0.0/24")]))
    print(RestartPolicy(condition="any"), ServiceMode("replicated", replicas=2))
    with tempfile.TemporaryDirectory() as tmp:
        root = Path(tmp)
        (root / "Dockerfile").write_text("FROM scratch\n")
        (root / "debug.log").write_text("noise")
        (root / "vars.env").write_text("A=1\n# note\nB=two\n")
        print(context_names(root), parse_env_file(str(root / "vars.env")))
    try:
        client.images.get("")
    except ValueError as exc:
        print("bad name:", exc)
    except docker.errors.DockerException as exc:
        print("docker says", type(exc).__name__)
    print(isinstance(ImageNotFound("gone"), APIError))
    client.close()


if __name__ == "__main__":
    main()
