<h1>${title}</h1>
% for n in range(3):
<p>${n}</p>
% endfor
