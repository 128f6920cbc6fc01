"""Feature flags decided locally by three SDKs, without a network."""
import logging
import json

import ldclient
from ldclient import Context
from ldclient.config import Config
from ldclient.integrations.test_data import TestData
from openfeature import api
from openfeature.evaluation_context import EvaluationContext
from openfeature.flag_evaluation import FlagResolutionDetails, Reason
from openfeature.hook import Hook
from openfeature.provider.in_memory_provider import InMemoryFlag, InMemoryProvider
from optimizely import optimizely

logging.disable(logging.CRITICAL)


class Recorder(Hook):
    def __init__(self):
        self.seen = []

    def after(self, hook_context, details, hints):
        self.seen.append((hook_context.flag_key, details.value))


def by_plan(flag, context):
    return FlagResolutionDetails(value=context.attributes.get("plan") == "gold", reason=Reason.TARGETING_MATCH)


def with_openfeature():
    recorder = Recorder()
    api.set_provider(InMemoryProvider({
        "new-ui": InMemoryFlag("on", {"on": True, "off": False}),
        "limit": InMemoryFlag("low", {"low": 5, "high": 50}),
        "gold-only": InMemoryFlag("off", {"on": True, "off": False}, context_evaluator=by_plan),
    }))
    api.add_hooks([recorder])
    client = api.get_client("shop")
    print(client.get_boolean_value("new-ui", False), client.get_integer_value("limit", 1), client.get_string_value("none", "x"))
    print(client.get_boolean_details("gold-only", False, EvaluationContext("ann", {"plan": "gold"})).reason)
    print(recorder.seen)


def with_launchdarkly():
    data = TestData.data_source()
    data.update(data.flag("beta").boolean_flag().variation_for_user("ann", True).fallthrough_variation(False))
    config = Config("key", update_processor_class=data, send_events=False)
    client = ldclient.LDClient(config=config)
    for name in ("ann", "bob"):
        print(name, client.variation("beta", Context.create(name), False))
    print(client.variation_detail("nothing", Context.builder("z").kind("org").build(), 3).reason)
    client.close()


def with_optimizely():
    datafile = {"version": "4", "rollouts": [], "typedAudiences": [], "anonymizeIP": True, "projectId": "1", "variables": [], "featureFlags": [], "experiments": [], "audiences": [], "groups": [], "attributes": [], "accountId": "2", "layers": [], "events": [], "revision": "7", "sdkKey": "k", "environmentKey": "e", "botFiltering": False}
    client = optimizely.Optimizely(json.dumps(datafile))
    user = client.create_user_context("ann", {"plan": "gold"})
    print(client.is_valid, user.decide("none").reasons, client.get_optimizely_config().revision)


if __name__ == "__main__":
    with_openfeature()
    with_launchdarkly()
    with_optimizely()
