"""Load a CAN database, describe its frames, and encode and decode a message."""
import io

import canmatrix.formats

DBC = b'''VERSION ""

NS_ :

BS_:

BU_: Engine Dashboard

BO_ 291 EngineStatus: 8 Engine
 SG_ Speed : 0|16@1+ (0.25,0) [0|16000] "rpm" Dashboard
 SG_ Temperature : 16|8@1- (1,-40) [-40|210] "degC" Dashboard
 SG_ Running : 24|1@1+ (1,0) [0|1] "" Dashboard

CM_ SG_ 291 Temperature "Coolant temperature";
VAL_ 291 Running 0 "off" 1 "on" ;
'''


def describe(matrix):
    for frame in matrix.frames:
        print(f"{frame.name} id={frame.arbitration_id.id:#x} size={frame.size}")
        for signal in frame.signals:
            print(f"  {signal.name:<12} start={signal.start_bit} bits={signal.size}"
                  f" factor={signal.factor} unit={signal.unit!r} {signal.comment or ''}")


def main():
    matrix = canmatrix.formats.loads_flat(DBC, import_type="dbc", key="demo")
    describe(matrix)
    frame = matrix.frame_by_name("EngineStatus")
    data = frame.encode({"Speed": 2500, "Temperature": 50, "Running": 1})
    print(bytes(data).hex(" "))
    for name, decoded in frame.decode(data).items():
        print(name, decoded.phys_value)
    out = io.BytesIO()
    canmatrix.formats.dump(matrix, out, "csv")
    print(out.getvalue().decode(errors="replace").count("\n"), "lines of csv")


if __name__ == "__main__":
    main()
