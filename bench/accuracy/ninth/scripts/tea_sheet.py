import pyexcel

rows = [{"name": "oolong", "grams": 50}, {"name": "assam", "grams": 100}]
sheet = pyexcel.get_sheet(records=rows)
print(sheet.csv)
pyexcel.save_as(records=rows, dest_file_name="/tmp/ninth-tea.xlsx")
print(pyexcel.get_array(file_name="/tmp/ninth-tea.xlsx"))
