"""Kubernetes objects as dataclasses with lightkube: manifests, codecs and generic resources."""
from dataclasses import asdict
import io
from textwrap import dedent

from lightkube import ALL_NS, codecs
from lightkube.core.exceptions import ApiError
from lightkube.config.kubeconfig import KubeConfig
from lightkube.generic_resource import create_namespaced_resource, load_in_cluster_generic_resources
from lightkube.models.apps_v1 import DeploymentSpec
from lightkube.models.core_v1 import Container, ContainerPort, PodSpec, PodTemplateSpec
from lightkube.models.meta_v1 import LabelSelector, ObjectMeta
from lightkube.resources.apps_v1 import Deployment
from lightkube.resources.core_v1 import ConfigMap, Service

TEMPLATE = """
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ name }}
data:
  color: {{ color|default("red") }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ name }}-web
spec:
  ports:
  - port: 80
"""


def deployment(name, image, replicas=2):
    labels = {"app": name}
    container = Container(name=name, image=image, ports=[ContainerPort(8080, name="http")])
    return Deployment(
        metadata=ObjectMeta(name=name, labels=labels),
        spec=DeploymentSpec(replicas=replicas, selector=LabelSelector(matchLabels=labels), template=PodTemplateSpec(metadata=ObjectMeta(labels=labels), spec=PodSpec(containers=[container]))),
    )


def main():
    made = deployment("shop", "shop:1")
    data = made.to_dict()
    print(data["spec"]["replicas"], Deployment.from_dict(data) == made, sorted(data))
    objects = codecs.load_all_yaml(TEMPLATE, context={"name": "conf"})
    print([type(item).__name__ for item in objects], objects[0].data, objects[1].spec.ports[0].port)
    print(codecs.dump_all_yaml(objects).count("---"))
    Job = create_namespaced_resource("stable.example.test", "v1", "Job", "jobs")
    job = Job(metadata={"name": "j1"}, spec={"cron": "* * * * *"})
    print(job.metadata.name, job["spec"]["cron"], job.kind)
    config = KubeConfig.from_server("http://localhost:1", namespace="shop")
    print(config.get().namespace, config.current_context)


if __name__ == "__main__":
    main()
