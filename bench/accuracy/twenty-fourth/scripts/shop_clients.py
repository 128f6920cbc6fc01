"""Clients of shops and payments against recorded answers: WooCommerce, Mollie, Adyen signatures, Trello."""
import argparse
import json
from contextlib import contextmanager

import responses
from Adyen.util import generate_notification_sig, is_valid_hmac_notification
from mollie.api.client import Client as Mollie
from mollie.api.error import Error as MollieError
from trello import TrelloClient
from woocommerce import API


@contextmanager
def network(*answers):
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mocked:
        for method, url, status, body in answers:
            mocked.add(method, url, json=body, status=status)
        yield mocked


def woo():
    api = API(url="https://shop.test", consumer_key="ck", consumer_secret="cs", version="wc/v3")
    with network(("GET", "https://shop.test/wp-json/wc/v3/products", 200, [{"id": 1, "name": "pen"}])):
        print([product["name"] for product in api.get("products", params={"per_page": 5}).json()])
    plain = API(url="http://shop.test", consumer_key="ck", consumer_secret="cs", version="wc/v3")
    with network(("POST", "http://shop.test/wp-json/wc/v3/orders", 201, {"id": 9})) as mocked:
        print(plain.post("orders", {"total": "3"}).status_code, "oauth_signature" in mocked.calls[0].request.url)


def mollie():
    client = Mollie()
    client.set_api_key("test_" + "a" * 30)
    payment = {"resource": "payment", "id": "tr_1", "status": "paid", "amount": {"value": "10.00", "currency": "EUR"}, "paidAt": "2024-01-01"}
    with network(("POST", "https://api.mollie.com/v2/payments", 201, payment), ("GET", "https://api.mollie.com/v2/payments/tr_9", 404, {"status": 404, "title": "Not Found", "detail": "none"})):
        made = client.payments.create({"amount": {"currency": "EUR", "value": "10.00"}, "description": "pens", "redirectUrl": "https://shop.test"})
        print(made.id, made.is_paid(), made.amount["value"])
        try:
            client.payments.get("tr_9")
        except MollieError as error:
            print(type(error).__name__, str(error))


def adyen():
    item = {"pspReference": "7", "originalReference": "", "merchantAccountCode": "M", "merchantReference": "r", "amount": {"value": 1, "currency": "EUR"}, "eventCode": "AUTHORISATION", "success": "true", "additionalData": {}}
    key = "44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056"
    signature = generate_notification_sig(item, key)
    item["additionalData"]["hmacSignature"] = signature.decode() if isinstance(signature, bytes) else signature
    print(is_valid_hmac_notification(item, key))


def trello():
    client = TrelloClient(api_key="k", token="t")
    with network(("GET", "https://api.trello.com/1/members/me/boards/", 200, [{"id": "b1", "name": "Shop", "closed": False, "url": "u"}])):
        print([(board.name, board.closed) for board in client.list_boards()])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=["woo", "mollie", "adyen", "trello"])
    for name in parser.parse_args().names:
        globals()[name]()
