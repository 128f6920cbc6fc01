"""A little workflow of three tasks with a choice."""
import json

from SpiffWorkflow import TaskState, Workflow
from SpiffWorkflow.operators import Attrib, GreaterThan
from SpiffWorkflow.serializer.json import JSONSerializer
from SpiffWorkflow.specs import Cancel, ExclusiveChoice, Simple, WorkflowSpec


def done(workflow, task):
    print("completed", task.task_spec.name)


spec = WorkflowSpec(name="order", addstart=True)
choice = ExclusiveChoice(spec, "check")
spec.start.connect(choice)
cancel = Cancel(spec, "cancelled")
choice.connect(cancel)
pack = Simple(spec, "pack")
choice.connect_if(GreaterThan(Attrib("amount"), 10), pack)
pack.connect(Simple(spec, "send"))
for each in ("check", "pack", "send", "cancelled"):
    spec.task_specs[each].completed_event.connect(done)
print(spec.validate() == [], sorted(spec.task_specs))

for amount in (5, 20):
    workflow = Workflow(spec)
    first = workflow.get_tasks(state=TaskState.READY)[0]
    first.set_data(amount=amount)
    workflow.run_all()
    print(amount, workflow.is_completed())
text = json.dumps(json.loads(spec.serialize(JSONSerializer())), sort_keys=True)
print(len(text) > 100, WorkflowSpec.deserialize(JSONSerializer(), text).name)
