import can
import cantools

db = cantools.database.load_string('VERSION ""\nBU_: A\nBO_ 1 Tea: 8 A\n SG_ grams : 0|8@1+ (1,0) [0|255] "g" A\n', "dbc")
with can.Bus("tea", interface="virtual") as bus:
    bus.send(can.Message(arbitration_id=1, data=db.encode_message("Tea", {"grams": 3})))
print(db.decode_message(1, b"\x03" + bytes(7)))
