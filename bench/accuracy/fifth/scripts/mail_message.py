from sendgrid.helpers.mail import Mail

if __name__ == "__main__":
    message = Mail("a@example.com", "b@example.com", "subject", "<b>text</b>")
    print(sorted(message.get()))
