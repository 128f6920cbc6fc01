from aiogram import Bot, Dispatcher, types
from aiogram.contrib.fsm_storage.memory import MemoryStorage
from aiogram.dispatcher.filters import Command

bot = Bot(token="1:abc", validate_token=False)
dispatcher = Dispatcher(bot, storage=MemoryStorage())


@dispatcher.message_handler(commands=["start"])
async def start(message: types.Message):
    await message.answer("hello")


print(len(dispatcher.message_handlers.handlers), Command("help").commands)
