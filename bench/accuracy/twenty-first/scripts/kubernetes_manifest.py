import json

import yaml
from kubernetes import client, config


def deployment(name, image, replicas):
    container = client.V1Container(name=name, image=image, ports=[client.V1ContainerPort(container_port=80)],
                                   resources=client.V1ResourceRequirements(limits={"cpu": "1"}))
    template = client.V1PodTemplateSpec(metadata=client.V1ObjectMeta(labels={"app": name}), spec=client.V1PodSpec(containers=[container]))
    spec = client.V1DeploymentSpec(replicas=replicas, template=template, selector={"matchLabels": {"app": name}})
    return client.V1Deployment(api_version="apps/v1", kind="Deployment", metadata=client.V1ObjectMeta(name=name), spec=spec)


class Answer:
    def __init__(self, data):
        self.data = json.dumps(data)


def main():
    api = client.ApiClient(client.Configuration(host="http://localhost:1"))
    plain = api.sanitize_for_serialization(deployment("web", "nginx:1", 3))
    print(yaml.safe_dump(plain))
    try:
        back = api.deserialize(Answer(plain), "V1Deployment")
        print(back.spec.template.spec.containers[0].image)
    except TypeError:
        print("other signature")
    try:
        config.load_kube_config("/nonexistent/config")
    except config.ConfigException as error:
        print(type(error).__name__)


if __name__ == "__main__":
    main()
