from telegram import InlineKeyboardButton, InlineKeyboardMarkup

if __name__ == "__main__":
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("yes", callback_data="1")]])
    print(keyboard.to_dict())
