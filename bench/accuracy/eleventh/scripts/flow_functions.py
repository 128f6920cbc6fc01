import sys
import types

from hamilton import driver

module = types.ModuleType("kettle")
exec("def doubled(litres: float) -> float:\n    return litres * 2\n\ndef text(doubled: float) -> str:\n    return f'{doubled:.1f}'\n", module.__dict__)
for value in list(vars(module).values()):
    if isinstance(value, types.FunctionType):
        value.__module__ = "kettle"
sys.modules["kettle"] = module
print(driver.Builder().with_modules(module).build().execute(["text"], inputs={"litres": 1.5}))
