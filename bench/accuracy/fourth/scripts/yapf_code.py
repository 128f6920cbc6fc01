from yapf.yapflib.yapf_api import FormatCode

print(FormatCode("x = {  'a':1 }\n", style_config="pep8")[0])
