import braintree
import firebase_admin
from firebase_admin import credentials

gateway = braintree.BraintreeGateway(braintree.Configuration(braintree.Environment.Sandbox, merchant_id="m", public_key="p", private_key="k"))
print(gateway.config.base_url(), braintree.CreditCard.CardType.Visa)


class Nobody(credentials.Base):
    def get_credential(self):
        return None


print(firebase_admin.initialize_app(Nobody(), {"projectId": "teas"}).project_id)
