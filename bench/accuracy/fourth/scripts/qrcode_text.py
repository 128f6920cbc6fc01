import io

import qrcode

code = qrcode.QRCode()
code.add_data("lazy")
out = io.StringIO()
code.print_ascii(out=out)
print(len(out.getvalue()))
