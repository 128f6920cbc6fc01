local Stack = {}
function Stack.new() return { n = 0 } end
function Stack.push(s, v) s.n = s.n + 1; s[s.n] = v end
for i = 1, 3 do print(i * 2) end
return Stack
