import phonenumbers

number = phonenumbers.parse("020 7946 0958", "GB")
print(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), phonenumbers.is_valid_number(number))
