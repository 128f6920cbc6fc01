"""Verify a Stripe webhook signature and build objects offline."""
import hashlib
import hmac
import json
import time

import stripe
from stripe import SignatureVerificationError

SECRET = "whsec_test"
payload = json.dumps({"id": "evt_1", "object": "event", "type": "charge.refunded",
                      "data": {"object": {"id": "ch_1", "object": "charge", "amount": 500, "currency": "eur"}}})
now = int(time.time())
signature = hmac.new(SECRET.encode(), f"{now}.{payload}".encode(), hashlib.sha256).hexdigest()

event = stripe.Webhook.construct_event(payload, f"t={now},v1={signature}", SECRET)
print(event.type, event.data.object.amount, type(event.data.object).__name__)
try:
    stripe.Webhook.construct_event(payload, f"t={now},v1=bad", SECRET)
except SignatureVerificationError as exc:
    print(type(exc).__name__)
customer = stripe.Customer.construct_from({"id": "cus_1", "email": "a@example.org"}, "key")
print(customer["email"], customer.id)
