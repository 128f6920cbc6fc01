import paho.mqtt.client as mqtt

client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, client_id="demo")
client.username_pw_set("user", "secret")
client.on_connect = lambda *args: None
client.will_set("state", "gone", qos=1)
print(mqtt.topic_matches_sub("a/+/c", "a/b/c"), client.is_connected())
